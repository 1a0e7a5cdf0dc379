package dev.inplace.samples.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import org.junit.jupiter.api.Test;

/** Several threads add to the same counters, and no addition is lost. */
class CountersOfSeveralThreadsTest {
  private static final int KEYS = 100;
  private static final int ROUNDS = 5_000;

  @Test
  void inTheValuesOfAMap() throws Exception {
    try (IntCounterMap counters = IntCounterMap.createShared(KEYS)) {
      for (int key = 0; key < KEYS; key++) {
        counters.findOrInsert(key); // before the threads begin: afterwards nobody may insert
      }
      Runnable count =
          () -> {
            CounterFlyweight counter = new CounterFlyweight(); // one for each thread
            for (int i = 0; i < ROUNDS * KEYS; i++) {
              if (counters.find(i % KEYS, counter)) {
                counter.getAndAddHits(1);
              }
            }
          };
      Together.run(count, count, count, count);
      counters.forEach((key, counter) -> assertThat(counter.hits()).isEqualTo(4 * ROUNDS));
      assertThat(counters.size()).isEqualTo(KEYS);
    }
  }

  @Test
  void inTheStructsOfASpan() throws Exception {
    try (Arena arena = Arena.ofShared()) {
      CounterSpan counters = CounterSpan.allocate(arena, KEYS);
      Runnable count =
          () -> {
            for (int i = 0; i < ROUNDS * KEYS; i++) {
              counters.at(i % KEYS).getAndAddHits(1); // each call makes a flyweight
            }
          };
      Together.run(count, count, count, count);
      counters.forEach(counter -> assertThat(counter.hits()).isEqualTo(4 * ROUNDS));
    }
  }
}
