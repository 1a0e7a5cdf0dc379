package dev.inplace.samples.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.junit.jupiter.api.Test;

/** A map that one thread changes while others look keys up: never at the same time. */
class ReadersBesideAWriterTest {
  private static final int ROUNDS = 20_000;
  private static final int KEYS = 500;

  /** Keys that are numbers: readers exclude the writer, but not each other. */
  @Test
  void withKeysThatAreNumbers() throws Exception {
    ReadWriteLock lock = new ReentrantReadWriteLock();
    try (IntCounterMap counters = IntCounterMap.createShared()) {
      Runnable write =
          () -> {
            for (int i = 0; i < ROUNDS; i++) {
              change(counters, lock.writeLock(), i % KEYS);
            }
          };
      Runnable read =
          () -> {
            for (int i = 0; i < ROUNDS; i++) {
              int key = i % KEYS;
              assertThat(hits(counters, lock.readLock(), key)).isIn(0L, (long) key);
            }
          };
      Together.run(write, read, read);
      assertThat(counters.size()).isZero(); // each key came and went, as often
    }
  }

  /** The first time it comes, the next time it goes. */
  private static void change(IntCounterMap counters, Lock lock, int key) {
    lock.lock();
    try {
      if (!counters.remove(key)) {
        counters.findOrInsert(key).worst(key).hits(key);
      }
    } finally {
      lock.unlock();
    }
  }

  private static long hits(IntCounterMap counters, Lock lock, int key) {
    lock.lock();
    try {
      CounterFlyweight counter = counters.find(key);
      return counter == null ? 0 : counter.hits(); // read before the lock is given up
    } finally {
      lock.unlock();
    }
  }

  /** Keys that are texts or structs: one lock for all, since a look-up writes its key down. */
  @Test
  void withKeysThatAreTexts() throws Exception {
    Lock lock = new ReentrantLock();
    try (StringCounterMap counters = StringCounterMap.createShared()) {
      Runnable write =
          () -> {
            for (int i = 0; i < ROUNDS; i++) {
              change(counters, lock, i % KEYS);
            }
          };
      Runnable read =
          () -> {
            for (int i = 0; i < ROUNDS; i++) {
              int key = i % KEYS;
              assertThat(hits(counters, lock, "key " + key)).isIn(0L, (long) key);
            }
          };
      Together.run(write, read, read);
      assertThat(counters.size()).isZero();
    }
  }

  private static void change(StringCounterMap counters, Lock lock, int key) {
    lock.lock();
    try {
      if (!counters.remove("key " + key)) {
        counters.findOrInsert("key " + key).worst(key).hits(key);
      }
    } finally {
      lock.unlock();
    }
  }

  private static long hits(StringCounterMap counters, Lock lock, String name) {
    lock.lock(); // also where nothing is changed: two look-ups would overwrite each other's key
    try {
      CounterFlyweight counter = counters.find(name);
      return counter == null ? 0 : counter.hits();
    } finally {
      lock.unlock();
    }
  }
}
