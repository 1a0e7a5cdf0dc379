package dev.inplace.benchmarks.struct;

import dev.inplace.benchmarks.Names;
import dev.inplace.benchmarks.Subject;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.openjdk.jmh.annotations.Setup;

/**
 * The same in a JVM where this struct and another have been used before in confined, shared, mapped
 * and read-only memory, so that nothing was compiled for one kind alone.
 */
@Subject(Names.USED)
public class InplaceAfterOthers extends Inplace {
  private static final int TURNS = 50;

  private double seen;

  /** Uses them all, until the compiler has seen it. */
  @Setup
  public void useOthers() throws IOException {
    Path file = Files.createTempFile("ticks", null);
    try (Arena confined = Arena.ofConfined();
        Arena shared = Arena.ofShared();
        FileChannel channel =
            FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      MemorySegment mapped = channel.map(MapMode.READ_WRITE, 0, size(TickFlyweight.SIZE), shared);
      for (int turn = 0; turn < TURNS; turn++) {
        use(TickSpan.of(mapped));
        use(TickSpan.allocate(confined, STRUCTS));
        use(TickSpan.allocate(shared, STRUCTS));
        use(OtherTickSpan.allocate(confined, STRUCTS));
        use(OtherTickSpan.allocate(shared, STRUCTS));
      }
    } finally {
      Files.delete(file);
    }
    if (Double.isNaN(seen)) {
      throw new IllegalStateException("sums of zeros and ones");
    }
  }

  private static long size(long struct) {
    return STRUCTS * struct;
  }

  private void use(TickSpan span) {
    TickSpan shown = span.asReadOnly();
    for (int i = 0; i < STRUCTS; i++) {
      span.at(i).addCount(1).addSum(1);
      seen += shown.at(i).count() + shown.at(i).sum();
    }
  }

  private void use(OtherTickSpan span) {
    for (int i = 0; i < STRUCTS; i++) {
      span.at(i).addCount(1).addSum(1);
      seen += span.at(i).count() + span.at(i).sum();
    }
  }
}
