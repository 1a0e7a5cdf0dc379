package dev.inplace.samples.generated;

import dev.inplace.map.MapInspector;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Walks through a map that changes meanwhile, and through a model beside it. */
final class CursorRun<K, V, F> {
  private final Kind<K, V, F> kind;
  private final Subject<K, V, F> subject;
  private final Calls<K, V, F> calls;
  private final Random random;
  private final Map<K, V> model = new HashMap<>();
  private final Set<K> met = new HashSet<>();
  private final Set<K> thereThroughout = new HashSet<>();
  private int keys;
  private boolean cleared;

  CursorRun(Kind<K, V, F> kind, Subject<K, V, F> subject, long seed) {
    this.kind = kind;
    this.subject = subject;
    this.calls = subject.forms().getFirst();
    this.random = new Random(seed);
  }

  void walk() {
    keys = Math.min(kind.keys().count(), 1 << random.nextInt(11));
    fill();
    met.clear();
    thereThroughout.clear();
    thereThroughout.addAll(model.keySet());
    cleared = false;
    int changes = random.nextInt(12);
    Walk<K, F> walk = subject.walk().get();
    while (walk.next().getAsBoolean()) {
      meet(walk);
      for (int i = random.nextInt(changes + 1); i > 0; i--) {
        change();
      }
    }
    MapInspector.check(subject.map(), subject.shape());
    require(cleared || met.containsAll(thereThroughout), "not all were met");
    require(!walk.next().getAsBoolean(), "an entry behind the end");
  }

  private void fill() {
    for (int i = random.nextInt(2 * keys); i > 0; i--) {
      K key = randomKey();
      V value = randomValue();
      calls.put().accept(key, value);
      model.put(key, value);
    }
  }

  private void meet(Walk<K, F> walk) {
    K key = kind.keys().plain().apply(walk.key().get());
    F shown = walk.value().get();
    require(!cleared, "an entry after clear");
    require(met.add(key), "an entry twice");
    require(kind.values().read().apply(shown).equals(model.get(key)), "another value");
    switch (random.nextInt(8)) {
      case 0 -> {
        walk.remove().run();
        removed(key);
      }
      case 1, 2 -> {
        kind.values().change().accept(shown);
        model.compute(key, (k, value) -> kind.values().changed().apply(value));
      }
      case 3 -> changeAfterGrowth(walk, key);
      default -> {}
    }
  }

  /** The cursor shows its entry wherever that has gone to. */
  private void changeAfterGrowth(Walk<K, F> walk, K key) {
    for (int i = 0; i < 20; i++) {
      put(randomKey());
    }
    V value = randomValue();
    kind.values().set().accept(walk.value().get(), value);
    model.put(key, value);
    require(kind.keys().plain().apply(walk.key().get()).equals(key), "another key");
    require(value.equals(calls.get().apply(key)), "changed elsewhere");
  }

  private void change() {
    K key = randomKey();
    switch (random.nextInt(5)) {
      case 0, 1 -> put(key);
      case 2, 3 -> {
        require(calls.remove().test(key) == model.containsKey(key), "removal");
        removed(key);
      }
      default -> {
        if (random.nextInt(200) == 0) {
          subject.map().compact();
        }
        if (random.nextInt(2000) == 0) {
          subject.map().clear();
          model.clear();
          cleared = true;
        }
      }
    }
  }

  private void put(K key) {
    V value = randomValue();
    calls.put().accept(key, value);
    model.put(key, value);
  }

  private void removed(K key) {
    model.remove(key);
    thereThroughout.remove(key);
  }

  private K randomKey() {
    return kind.keys().of().apply(random.nextInt(keys));
  }

  private V randomValue() {
    return kind.values().of().apply(random.nextInt());
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new AssertionError(message);
    }
  }
}
