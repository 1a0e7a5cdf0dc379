package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inplace.functional.fixtures.LongLedgerBucket;
import dev.inplace.functional.fixtures.LongLedgerMap;
import dev.inplace.functional.fixtures.LongStatsBucket;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.value.LongLongMap;
import dev.inplace.map.BucketShape;
import dev.inplace.map.MapInspector;
import dev.inplace.memory.AllMaps;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.ConcurrentModificationException;
import org.junit.jupiter.api.Test;

/** Memory that somebody else uses, and arenas that are not the JDK's. */
class MemoryInUseTest {

  @Test
  void tablesThatIoUsesAreFreedLater() throws Exception {
    Pipe pipe = Pipe.open();
    long before = AllMaps.bytesUsed();
    LongStatsMap map = LongStatsMap.createShared();
    map.ensureCapacity(4000); // more than what one arena is shared for
    map.put(1, Maps.value(1));
    Thread reader = startReading(pipe, map.at(1).segment());
    for (long key = 2; key < 8000; key++) {
      map.put(key, Maps.value(2));
    }
    map.compact();
    assertThat(map.size()).isEqualTo(7999);
    assertThat(map.stats().bytes().spare()).isPositive();
    MapInspector.check(map, BucketShape.of(LongStatsBucket.class));
    assertThatThrownBy(map::close)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageMatching(
            "checkptr: \\d+ bytes of LongStatsMap are in use by I/O on another thread\n"
                + "fix: close it again after that");
    assertThat(map.bytesUsed()).isPositive().isEqualTo(AllMaps.bytesUsed() - before);
    pipe.sink().close();
    reader.join();
    map.close();
    assertThat(map.bytesUsed()).isZero();
    assertThat(AllMaps.bytesUsed()).isEqualTo(before);
  }

  /** Reads from a pipe that nobody writes to: until its end the JDK keeps the memory open. */
  private static Thread startReading(Pipe pipe, MemorySegment memory) throws Exception {
    ByteBuffer buffer = memory.asByteBuffer();
    Thread reader =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    pipe.source().read(buffer);
                  } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                  }
                });
    while (!isInUse(reader)) {
      Thread.onSpinWait();
    }
    return reader;
  }

  private static boolean isInUse(Thread reader) {
    for (StackTraceElement frame : reader.getStackTrace()) {
      if (frame.getMethodName().equals("read0")) {
        return true;
      }
    }
    return false;
  }

  /** An arena over memory that somebody else has cut to measure, in a way of its own. */
  private record Cut(Arena arena, SegmentAllocator allocator) implements Arena {
    @Override
    public MemorySegment allocate(long size, long alignment) {
      return allocator.allocate(size, alignment);
    }

    @Override
    public MemorySegment.Scope scope() {
      return arena.scope();
    }

    @Override
    public void close() {
      arena.close();
    }
  }

  @Test
  void anArenaThatIsFullInItsOwnWay() {
    Arena arena = Arena.ofConfined();
    MemorySegment memory = arena.allocate(100_000).fill((byte) 0xA5);
    try (Arena cut = new Cut(arena, SegmentAllocator.slicingAllocator(memory))) {
      LongStatsMap map = LongStatsMap.create(cut);
      assertThatThrownBy(
              () -> {
                for (long key = 0; key < 100_000; key++) {
                  map.put(key, Maps.value(1));
                }
              })
          .isInstanceOf(OutOfMemoryError.class)
          .hasMessageContaining("bytes for a table could not be allocated");
      long size = map.size();
      for (long key = 0; key < size; key++) {
        assertThat(map.remove(key)).isTrue();
      }
      assertThat(map.size()).isZero();
      assertThat(map.contains(1)).isFalse();
    }
  }

  @Test
  void anArenaOnTheHeapIsRefused() {
    try (Arena cut =
        new Cut(Arena.ofConfined(), (size, alignment) -> MemorySegment.ofArray(new long[9999]))) {
      LongStatsMap map = LongStatsMap.create(cut);
      assertThatThrownBy(() -> map.put(1, Maps.value(1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "checkptr: the arena of LongStatsMap allocates on the heap\n"
                  + "fix: give it one that allocates native memory");
    }
  }

  @Test
  void aMergerMustNotChangeTheMap() {
    try (LongLongMap map = LongLongMap.create();
        LongLongMap other = LongLongMap.create()) {
      map.put(5, 1);
      other.put(5, 9);
      assertThatThrownBy(
              () ->
                  map.merge(
                      other,
                      (mine, theirs) -> {
                        map.remove(5);
                        return 42;
                      }))
          .isInstanceOf(ConcurrentModificationException.class);
      assertThat(map.get(5)).isEqualTo(1);
      map.merge(other, Long::sum);
      assertThat(map.get(5)).isEqualTo(10);
    }
  }

  @Test
  void compactionOfAnEmptyMapGivesCellsBack() {
    try (LongLedgerMap map = LongLedgerMap.create()) {
      for (long key = 0; key < 8000; key++) {
        map.findOrInsert(key).sum(key);
      }
      for (long key = 0; key < 8000; key++) {
        map.remove(key);
      }
      map.compact();
      assertThat(map.bytesUsed()).isZero();
      map.findOrInsert(1).sum(2);
      MapInspector.check(map, BucketShape.of(LongLedgerBucket.class));
    }
  }
}
