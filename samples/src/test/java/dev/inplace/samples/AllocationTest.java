package dev.inplace.samples;

import static dev.inplace.samples.Run.HEADER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.management.ManagementFactory;
import java.nio.channels.Channels;
import org.junit.jupiter.api.Test;

/** That no object is made per flight, as the JVM itself counts it. */
class AllocationTest {
  private static final int FLIGHTS = 200_000;

  /** The most that reading may allocate, however many flights: the channel copies in pieces. */
  private static final long MOST_BYTES = 100_000;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void noObjectIsMadePerFlight() throws IOException {
    byte[] flights = flights();
    try (DelaysByRoute delays = new DelaysByRoute()) {
      long bytes = Long.MAX_VALUE;
      for (int i = 0; i < 5; i++) {
        bytes = Math.min(bytes, allocatedByReading(flights, delays));
      }
      assertThat(delays.map().size()).isEqualTo(1_000);
      assertThat(bytes).isLessThan(MOST_BYTES); // half a byte per flight; an object takes 8 or more
    }
  }

  private long allocatedByReading(byte[] flights, DelaysByRoute delays) throws IOException {
    BadLines badLines = new BadLines("flights", line -> {});
    try (Arena arena = Arena.ofConfined()) {
      FlightReader reader =
          new FlightReader(Channels.newChannel(new ByteArrayInputStream(flights)), arena, badLines);
      long before = threads.getCurrentThreadAllocatedBytes();
      delays.addAll(reader);
      return threads.getCurrentThreadAllocatedBytes() - before;
    }
  }

  private static byte[] flights() {
    StringBuilder csv = new StringBuilder(HEADER);
    for (int i = 0; i < FLIGHTS; i++) {
      csv.append("2001/01/01 00:47,").append(i % 700 - 60).append(",1750,");
      csv.append("A").append(i % 50).append(",B").append(i / 50 % 20).append('\n');
    }
    return csv.toString().getBytes(UTF_8);
  }
}
