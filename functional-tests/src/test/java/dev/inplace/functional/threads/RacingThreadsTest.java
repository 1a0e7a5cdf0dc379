package dev.inplace.functional.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.check.StaleFlyweightException;
import dev.inplace.functional.fixtures.LongStatsMap;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Threads that use a shared map at once, which they must not: entries may be lost, but no operation
 * hangs or leaves the map's memory, and what is thrown is one of a few.
 */
class RacingThreadsTest {
  private static final int THREADS = 3;
  private static final int MAPS = 60;
  private static final int OPERATIONS = 3000;
  private static final List<Class<?>> ALLOWED =
      List.of(
          ConcurrentModificationException.class,
          StaleFlyweightException.class,
          IndexOutOfBoundsException.class, // a place in a table that another thread has replaced
          IllegalStateException.class, // a table that another thread has freed
          IllegalArgumentException.class); // a write to the table of a map without memory

  private final Set<Throwable> others = ConcurrentHashMap.newKeySet();
  private final AtomicLong done = new AtomicLong();

  @Test
  @Timeout(120)
  void insertsRemovalsAndIteration() throws InterruptedException {
    for (int i = 0; i < MAPS; i++) {
      LongStatsMap map = LongStatsMap.createShared();
      List<Thread> threads = new ArrayList<>();
      for (int t = 0; t < THREADS; t++) {
        Random random = new Random(i * THREADS + t);
        threads.add(Thread.ofPlatform().start(() -> race(map, random)));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      map.close();
    }
    assertThat(others).isEmpty();
    assertThat(done.get()).isEqualTo((long) MAPS * THREADS * OPERATIONS);
  }

  private void race(LongStatsMap map, Random random) {
    for (int i = 0; i < OPERATIONS; i++) {
      try {
        change(map, random);
      } catch (Throwable e) {
        if (ALLOWED.stream().noneMatch(type -> type.isInstance(e))) {
          others.add(e);
        }
      }
      done.incrementAndGet();
    }
  }

  private static void change(LongStatsMap map, Random random) {
    long key = random.nextInt(2000);
    switch (random.nextInt(300)) {
      case 0 -> map.clear();
      case 1 -> map.forEach((_, value) -> value.addCount(1));
      case 2 -> map.ensureCapacity(random.nextInt(3000));
      default -> {
        if (random.nextInt(3) == 0) {
          map.remove(key);
        } else {
          map.findOrInsert(key).addCount(1);
        }
      }
    }
  }
}
