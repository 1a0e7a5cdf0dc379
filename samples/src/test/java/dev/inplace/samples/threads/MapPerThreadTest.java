package dev.inplace.samples.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Each thread counts in a map of its own; then the maps are merged. */
class MapPerThreadTest {
  private static final int THREADS = 4;
  private static final int WORDS = 20_000;
  private static final int DISTINCT = 300;

  @Test
  void nothingIsLost() throws Exception {
    try (StringCounterMap all = StringCounterMap.createShared()) {
      countOnAllThreads(all);
      assertThat(all.size()).isEqualTo(DISTINCT);
      long hits = 0;
      for (StringCounterMap.Cursor entry = all.cursor(); entry.next(); ) {
        hits += entry.value().hits();
        assertThat(entry.value().worst()).isEqualTo(THREADS - 1);
      }
      assertThat(hits).isEqualTo(THREADS * WORDS);
    }
  }

  private static void countOnAllThreads(StringCounterMap all)
      throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
      List<Future<StringCounterMap>> parts = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int thread = i;
        parts.add(pool.submit(() -> count(thread)));
      }
      for (Future<StringCounterMap> part : parts) {
        try (StringCounterMap counters = part.get()) { // all is there that its thread wrote
          all.merge(counters, MapPerThreadTest::merge);
        }
      }
    }
  }

  private static void merge(CounterFlyweight mine, CounterFlyweight theirs) {
    mine.addHits(theirs.hits()).worst(Math.max(mine.worst(), theirs.worst()));
  }

  /** Shared, since another thread merges and closes it. */
  private static StringCounterMap count(int thread) {
    StringCounterMap counters = StringCounterMap.createShared();
    for (int i = 0; i < WORDS; i++) {
      counters.findOrInsert("word " + (i + thread) % DISTINCT).addHits(1).worst(thread);
    }
    return counters;
  }
}
