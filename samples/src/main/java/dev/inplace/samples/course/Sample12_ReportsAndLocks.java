package dev.inplace.samples.course;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.info.FileHead;
import dev.inplace.info.ForeignFileException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Reports and locks: what a build writes of each layout; a file of another layout is refused. */
final class Sample12_ReportsAndLocks {
  private Sample12_ReportsAndLocks() {}

  @Struct
  record Track(long millis, @Length(8) String ship) {}

  @Struct
  record Track2(long millis, @Length(12) String ship) {}

  static void main() throws ForeignFileException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment file = arena.allocate(4096);
      long first = FileHead.write(file, TrackFlyweight.INFO, 2);
      TrackSpan.of(file, first, 2).set(0, new Track(1_000, "Fram"));

      FileHead head = FileHead.read(file, TrackFlyweight.INFO);
      IO.println(TrackSpan.of(file, head.bytes(), head.count()).get(0));
      try {
        FileHead.read(file, Track2Flyweight.INFO);
      } catch (ForeignFileException refused) {
        IO.println(refused.getMessage());
      }
    }
  }
}
