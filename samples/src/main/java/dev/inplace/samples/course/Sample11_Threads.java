package dev.inplace.samples.course;

import dev.inplace.annotation.Atomic;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;
import java.util.ArrayList;
import java.util.List;

/** Threads: one fills a shared map; then several change atomic fields of present values. */
final class Sample11_Threads {
  private Sample11_Threads() {}

  @Struct
  @StructMap(key = int.class)
  record Counter(@Atomic long hits) {}

  static void main() throws InterruptedException {
    try (IntCounterMap counters = IntCounterMap.createShared(10)) {
      for (int key = 0; key < 10; key++) {
        counters.findOrInsert(key);
      }
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        threads.add(Thread.ofPlatform().start(() -> count(counters)));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      for (int key = 0; key < 10; key += 9) {
        IO.println("key " + key + ": " + counters.at(key).hits());
      }
    }
  }

  private static void count(IntCounterMap counters) {
    CounterFlyweight counter = new CounterFlyweight(); // one for each thread
    for (int i = 0; i < 100_000; i++) {
      counters.at(i % 10, counter);
      counter.getAndAddHits(1);
    }
  }
}
