package dev.inplace.samples.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.map.Hash;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several maps, and for each a thread that has all keys of one part to itself. */
class PartitionByHashTest {
  private static final int PARTITIONS = 4;
  private static final int KEYS = 1_000;
  private static final long SEED = new SplittableRandom().nextLong();

  @Test
  void eachKeyIsInTheMapOfItsPartition() throws Exception {
    int[] keys = new SplittableRandom(3).ints(100_000, 0, KEYS).toArray();
    List<IntCounterMap> maps =
        Stream.generate(() -> IntCounterMap.createShared()).limit(PARTITIONS).toList();
    try {
      Together.run(
          IntStream.range(0, PARTITIONS)
              .<Runnable>mapToObj(partition -> () -> count(keys, partition, maps.get(partition)))
              .toArray(Runnable[]::new));
      checkCounts(keys, maps);
    } finally {
      maps.forEach(IntCounterMap::close);
    }
  }

  private static int partitionOf(int key) {
    return (int) Long.remainderUnsigned(Hash.mix(SEED, key), PARTITIONS);
  }

  /** The work of the thread of one partition. */
  private static void count(int[] keys, int partition, IntCounterMap counters) {
    CounterFlyweight counter = new CounterFlyweight();
    for (int key : keys) {
      if (partitionOf(key) == partition) {
        counters.findOrInsert(key, counter);
        counter.addHits(1);
      }
    }
  }

  private static void checkCounts(int[] keys, List<IntCounterMap> maps) {
    long[] expected = new long[KEYS];
    for (int key : keys) {
      expected[key]++;
    }
    for (int key = 0; key < KEYS; key++) {
      assertThat(maps.get(partitionOf(key)).at(key).hits()).isEqualTo(expected[key]);
    }
    assertThat(maps.stream().mapToLong(IntCounterMap::size).sum()).isEqualTo(KEYS);
  }
}
