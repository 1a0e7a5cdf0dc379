package dev.inplace.samples.generated;

import dev.inplace.map.MapInspector;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Random operations on a map with NaN keys and others, beside a model. Each value has a number of
 * its own, by which its entry is told from others with the same key.
 */
final class NanRun<K> {
  private final Kind<K, Stats, StatsFlyweight> kind;
  private final NanKind<K> keys;
  private final Subject<K, Stats, StatsFlyweight> subject;
  private final Random random;
  private final StatsFlyweight mine = new StatsFlyweight();
  private final Set<Long> model = new HashSet<>();
  private final Map<K, Long> findable = new HashMap<>();
  private int lastNumber;
  private int clears;

  NanRun(NanKind<K> keys, Subject<K, Stats, StatsFlyweight> subject, long seed) {
    this.keys = keys;
    this.kind = keys.kind();
    this.subject = subject;
    this.random = new Random(seed);
  }

  /** Runs so many operations, in phases that fill the map and empty it. */
  void run(int operations) {
    int done = 0;
    while (done < operations) {
      int phase = 1 << random.nextInt(13);
      boolean fills = random.nextInt(3) > 0;
      for (int i = 0; i < phase; i++, done++) {
        change(fills);
      }
      check();
      walk();
      check();
      if (random.nextInt(20) == 0) {
        clear();
      }
      if (random.nextInt(3) == 0) {
        subject.map().compact();
        check();
      }
    }
  }

  private void check() {
    MapInspector.check(subject.map(), subject.shape());
    require(subject.map().size() == model.size(), "size");
    Set<Long> shown = new HashSet<>();
    subject.forEach().accept((_, value) -> require(shown.add(value.sum()), "shown twice"));
    require(shown.equals(model), "not all shown");
  }

  private void change(boolean fills) {
    int choice = random.nextInt(8);
    switch (choice) {
      case 0, 1, 2 -> insertNan();
      case 3 -> insertAndRemoveNan();
      case 4 -> lookForNan();
      case 5 -> putOther();
      default -> removeOther();
    }
    if (!fills && choice < 3) {
      removeSome();
    }
  }

  private Calls<K, Stats, StatsFlyweight> calls() {
    return subject.forms().get(random.nextInt(subject.forms().size()));
  }

  private K nan() {
    return keys.nan().apply(random.nextInt(100));
  }

  private void insertNan() {
    long number = nextNumber();
    if (random.nextBoolean()) {
      calls().put().accept(nan(), new Stats((byte) 1, number, 2));
    } else {
      require(calls().findOrInsertInto().test(nan(), mine), "found");
      require(mine.sum() == 0, "not zero");
      mine.sum(number);
    }
    model.add(number);
  }

  private void insertAndRemoveNan() {
    StatsFlyweight found = calls().findOrInsert().apply(nan());
    require(found.sum() == 0, "not zero");
    require(subject.removeFound().test(found), "not removed");
  }

  private void lookForNan() {
    require(!calls().contains().test(nan()), "contained");
    require(calls().get().apply(nan()) == null, "got");
    require(calls().find().apply(nan()) == null, "found");
    require(!calls().findInto().test(nan(), mine), "found");
    require(!calls().remove().test(nan()), "removed");
  }

  private void putOther() {
    long number = nextNumber();
    K key = other();
    calls().put().accept(key, new Stats((byte) 0, number, 0));
    model.remove(findable.put(key, number));
    model.add(number);
  }

  private void removeOther() {
    K key = other();
    Long number = findable.remove(key);
    require(calls().remove().test(key) == (number != null), "removal");
    model.remove(number);
  }

  private K other() {
    return kind.keys().of().apply(random.nextInt(1000));
  }

  private void removeSome() {
    Walk<K, StatsFlyweight> walk = subject.walk().get();
    for (int i = 0; i < 2 && walk.next().getAsBoolean(); i++) {
      remove(walk);
    }
  }

  /** Removes what a cursor stands at, in one way or another. */
  private void remove(Walk<K, StatsFlyweight> walk) {
    long number = walk.value().get().sum();
    if (random.nextBoolean()) {
      walk.remove().run();
    } else {
      require(subject.removeFound().test(walk.value().get()), "not removed");
    }
    require(model.remove(number), "was not there");
    findable.values().remove(number);
  }

  /** Go's contract of iteration, while the map changes between any two steps. */
  private void walk() {
    int changes = random.nextInt(6);
    boolean fills = random.nextBoolean();
    int clearsBefore = clears;
    Set<Long> there = new HashSet<>(model);
    Set<Long> met = new HashSet<>();
    Walk<K, StatsFlyweight> walk = subject.walk().get();
    while (walk.next().getAsBoolean()) {
      long number = walk.value().get().sum();
      require(model.contains(number), "met what was removed");
      require(met.add(number), "met twice");
      there.remove(number);
      for (int i = random.nextInt(changes + 1); i > 0; i--) {
        change(fills);
      }
      if (model.contains(number)) {
        require(walk.value().get().sum() == number, "stands elsewhere");
        if (random.nextInt(4) == 0) {
          remove(walk);
        }
      }
    }
    there.retainAll(model);
    require(there.isEmpty() || clears > clearsBefore, "not met");
  }

  private void clear() {
    subject.map().clear();
    model.clear();
    findable.clear();
    clears++;
  }

  private long nextNumber() {
    return ++lastNumber;
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new AssertionError(message);
    }
  }
}
