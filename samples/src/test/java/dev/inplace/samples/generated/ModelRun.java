package dev.inplace.samples.generated;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inplace.map.MapInspector;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Random;

/** Random operations on a map and on a HashMap, which have to agree after each. */
public final class ModelRun<K, V, F> {
  private final Kind<K, V, F> kind;
  private final Subject<K, V, F> subject;
  private final Random random;
  private final Map<K, V> model = new HashMap<>();
  private final F mine;
  private int keys;
  private int removals;

  public ModelRun(Kind<K, V, F> kind, Subject<K, V, F> subject, long seed) {
    this.kind = kind;
    this.subject = subject;
    this.random = new Random(seed);
    this.mine = kind.values().flyweight().get();
  }

  /** Runs so many operations, in phases that fill the map and empty it. */
  public void run(int operations) {
    int left = operations;
    while (left > 0) {
      keys = Math.min(kind.keys().count(), 1 << random.nextInt(13));
      removals = random.nextInt(5);
      int phase = Math.min(left, 200 + random.nextInt(4 * keys + 1000));
      for (int i = 0; i < phase; i++) {
        step();
        if (random.nextInt(keys) == 0) {
          check();
        }
      }
      left -= phase;
      checkAll();
    }
  }

  private void check() {
    MapInspector.check(subject.map(), subject.shape());
  }

  private void checkAll() {
    check();
    Map<K, V> shown = new HashMap<>();
    subject
        .forEach()
        .accept((key, value) -> shown.put(kind.keys().plain().apply(key), read(value)));
    checkEqual(shown, model);
  }

  private void step() {
    K key = kind.keys().of().apply(random.nextInt(keys));
    K twin = kind.keys().twin().apply(key);
    Calls<K, V, F> calls = subject.forms().get(random.nextInt(subject.forms().size()));
    int choice = random.nextInt(16 + removals);
    switch (choice) {
      case 0, 1 -> put(calls, key, twin);
      case 2 -> checkEqual(calls.get().apply(twin), model.get(key));
      case 3 -> find(calls, key, twin);
      case 4 -> findInto(calls, key, twin);
      case 5 -> at(calls, key, twin);
      case 6, 7, 8 -> findOrInsert(calls, key, twin);
      case 9, 10, 11 -> findOrInsertInto(calls, key, twin);
      case 12 -> checkEqual(calls.contains().test(twin), model.containsKey(key));
      case 13 -> removeFound(calls, key, twin);
      case 14 -> rareStep();
      default -> checkEqual(calls.remove().test(twin), model.remove(key) != null);
    }
    checkEqual(subject.map().size(), (long) model.size());
  }

  private void put(Calls<K, V, F> calls, K key, K twin) {
    V value = randomValue();
    calls.put().accept(twin, value);
    model.put(key, value);
  }

  private void find(Calls<K, V, F> calls, K key, K twin) {
    F found = calls.find().apply(twin);
    checkEqual(found != null, model.containsKey(key));
    if (found != null) {
      changeInPlace(key, found);
    }
  }

  private void findInto(Calls<K, V, F> calls, K key, K twin) {
    boolean found = calls.findInto().test(twin, mine);
    checkEqual(found, model.containsKey(key));
    if (found) {
      changeInPlace(key, mine);
    }
  }

  private void at(Calls<K, V, F> calls, K key, K twin) {
    if (model.containsKey(key)) {
      changeInPlace(key, calls.at().apply(twin));
    } else {
      assertThatThrownBy(() -> calls.at().apply(twin)).isInstanceOf(NoSuchElementException.class);
    }
  }

  private void findOrInsert(Calls<K, V, F> calls, K key, K twin) {
    F found = calls.findOrInsert().apply(twin);
    model.putIfAbsent(key, kind.values().zero());
    changeInPlace(key, found);
  }

  private void findOrInsertInto(Calls<K, V, F> calls, K key, K twin) {
    boolean isNew = calls.findOrInsertInto().test(twin, mine);
    checkEqual(isNew, model.putIfAbsent(key, kind.values().zero()) == null);
    changeInPlace(key, mine);
  }

  private void changeInPlace(K key, F found) {
    checkEqual(read(found), model.get(key));
    if (random.nextBoolean()) {
      kind.values().change().accept(found);
      model.computeIfPresent(key, (k, value) -> kind.values().changed().apply(value));
    } else {
      V value = randomValue();
      kind.values().set().accept(found, value);
      model.put(key, value);
    }
  }

  private void removeFound(Calls<K, V, F> calls, K key, K twin) {
    boolean isThere = calls.findInto().test(twin, mine);
    if (isThere && subject.removeFound() != null) {
      checkEqual(subject.removeFound().test(mine), true);
      model.remove(key);
    }
  }

  private void rareStep() {
    if (random.nextInt(keys) != 0) {
      return;
    }
    if (random.nextInt(6) == 0) {
      subject.map().clear();
      model.clear();
    } else {
      walk();
    }
  }

  /** Meets all entries once, and removes some. */
  private void walk() {
    int oneIn = 1 + random.nextInt(20);
    Map<K, V> met = new HashMap<>();
    Walk<K, F> walk = subject.walk().get();
    Map<K, V> before = new HashMap<>(model);
    while (walk.next().getAsBoolean()) {
      K key = kind.keys().plain().apply(walk.key().get());
      checkEqual(met.put(key, read(walk.value().get())), null);
      if (random.nextInt(oneIn) == 0) {
        walk.remove().run();
        model.remove(key);
      }
    }
    checkEqual(met, before);
  }

  private V randomValue() {
    return kind.values().of().apply(random.nextInt());
  }

  private V read(F flyweight) {
    return kind.values().read().apply(flyweight);
  }

  /** Cheaper than an assertion, of which a run makes a million. */
  private static void checkEqual(Object found, Object expected) {
    if (!Objects.equals(found, expected)) {
      throw new AssertionError("found " + found + "\nexpected " + expected);
    }
  }
}
