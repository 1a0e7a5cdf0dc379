package dev.inplace.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SparesTest {
  private final Arena arena = Arena.ofConfined();
  private final Spares spares = new Spares();

  @AfterEach
  void close() {
    arena.close();
  }

  @Test
  void nothingIsTakenFromNothing() {
    assertThat(spares.take(1)).isNull();
    assertThat(spares.bytes()).isZero();
  }

  @Test
  void theSmallestThatIsLargeEnoughIsTaken() {
    MemorySegment small = keep(128);
    MemorySegment fitting = keep(256);
    keep(1024);
    assertThat(spares.take(200).address()).isEqualTo(fitting.address());
    assertThat(spares.take(128).address()).isEqualTo(small.address());
    assertThat(spares.take(2048)).isNull();
    assertThat(spares.bytes()).isEqualTo(1024);
  }

  @Test
  void theRestIsLeftForOthers() {
    MemorySegment kept = keep(1024);
    MemorySegment taken = spares.take(100);
    assertThat(taken.byteSize()).isEqualTo(100);
    assertThat(spares.bytes()).isEqualTo(1024 - 128);
    MemorySegment rest = spares.take(1024 - 128);
    assertThat(rest.address()).isEqualTo(kept.address() + 128);
    assertThat(spares.bytes()).isZero();
  }

  @Test
  void clearForgetsAll() {
    keep(64);
    spares.clear();
    assertThat(spares.take(1)).isNull();
    assertThat(spares.bytes()).isZero();
  }

  /** Segments in use never overlap, and start on a cache line. */
  @Test
  void segmentsInUseNeverOverlap() {
    Random random = new Random(2);
    List<MemorySegment> used = new ArrayList<>();
    keep(1 << 16);
    for (int step = 0; step < 5000; step++) {
      MemorySegment taken = random.nextBoolean() ? spares.take(1 + random.nextInt(2000)) : null;
      if (taken != null) {
        assertThat(taken.address() % 64).isZero();
        used.forEach(each -> assertThat(each.asOverlappingSlice(taken)).isEmpty());
        used.add(taken);
      } else if (!used.isEmpty()) {
        spares.keep(used.remove(random.nextInt(used.size())));
      }
      long bytes = used.stream().mapToLong(MemorySegment::byteSize).sum();
      assertThat(spares.bytes() + bytes).isLessThanOrEqualTo(1 << 16);
    }
  }

  private MemorySegment keep(long size) {
    MemorySegment segment = arena.allocate(size, 64);
    spares.keep(segment);
    return segment;
  }
}
