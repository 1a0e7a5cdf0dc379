package dev.inplace.samples.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import org.junit.jupiter.api.Test;

/** Maps that nobody changes any more when other threads get to see them. */
class PublishedMapTest {
  private static final int SNAPSHOTS = 200;

  private volatile IntCounterMap current = IntCounterMap.create(Arena.ofAuto());

  /** Snapshot n has n keys, each with n hits: no reader may ever see anything between two. */
  @Test
  void aReaderSeesWholeSnapshots() throws Exception {
    Together.run(this::publishAll, this::readAll, this::readAll);
    assertThat(current.size()).isEqualTo(SNAPSHOTS);
  }

  private void publishAll() {
    for (int key = 0; key < SNAPSHOTS; key++) {
      publishWith(key);
    }
  }

  private void publishWith(int key) {
    IntCounterMap next = IntCounterMap.create(Arena.ofAuto(), current.size() + 1);
    next.putAll(current);
    next.findOrInsert(key);
    next.forEach((any, counter) -> counter.hits(key + 1));
    current = next; // volatile: who reads it sees all that was done to the map before
  }

  private void readAll() {
    int hits = 0;
    while (hits < SNAPSHOTS) {
      hits = read();
      Thread.yield();
    }
  }

  private int read() {
    IntCounterMap counters = current; // once: the next look at the field may show another map
    int hits = (int) counters.size();
    CounterFlyweight counter = new CounterFlyweight();
    for (int key = 0; key < hits; key++) {
      assertThat(counters.find(key, counter)).isTrue();
      assertThat(counter.hits()).isEqualTo(hits);
    }
    return hits;
  }
}
