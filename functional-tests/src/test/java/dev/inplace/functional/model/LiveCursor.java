package dev.inplace.functional.model;

import static dev.inplace.functional.model.Execution.require;

import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.Walk;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cursor over a map that changes meanwhile. What is there throughout is met once, what has been
 * removed never, what is added once at most, each with its value as it is now.
 */
final class LiveCursor<K, V, F> {
  private final Kind<K, V, F> kind;
  private final Model<K, V> model;
  private final Walk<K, F> walk;
  private final long births;
  private final long clears;
  private final Set<Object> met = new HashSet<>();
  private Model.@Nullable Entry<K, V> current;
  private boolean isAtEnd;

  LiveCursor(Kind<K, V, F> kind, Model<K, V> model, Walk<K, F> walk) {
    this.kind = kind;
    this.model = model;
    this.walk = walk;
    births = model.births();
    clears = model.clears();
  }

  /** Moves on so many entries, or to the end. */
  void next(int entries) {
    for (int i = 0; i < entries && !isAtEnd; i++) {
      next();
    }
  }

  void drain() {
    while (!isAtEnd) {
      next();
    }
  }

  private void next() {
    current = null;
    if (walk.next().getAsBoolean()) {
      meet();
      return;
    }
    isAtEnd = true;
    require(!walk.next().getAsBoolean(), "an entry behind the end");
    if (model.clears() == clears) {
      model.entries().forEach(this::requireMetIfOld);
    }
  }

  private void meet() {
    require(model.clears() == clears, "an entry after clear");
    K key = kind.keys().plain().apply(walk.key().get());
    V value = kind.values().read().apply(walk.value().get());
    current = model.find(key);
    require(current != null, "entry %s=%s has been removed, or never was", key, value);
    require(value.equals(current.value()), "%s=%s is shown as %s", key, current.value(), value);
    require(met.add(key), "entry %s=%s met twice", key, value);
  }

  private void requireMetIfOld(Model.Entry<K, V> entry) {
    require(
        !entry.isOlderThan(births) || met.contains(entry.key()),
        "entry %s=%s was there throughout and not met",
        entry.key(),
        entry.value());
  }

  /** True if it stands at an entry; one that came back after its removal is not looked at. */
  boolean stands() {
    return current != null && current.isThere();
  }

  /** Changes the value that the cursor shows, wherever its entry has gone meanwhile. */
  void change(V value) {
    F shown = walk.value().get();
    V now = kind.values().read().apply(shown);
    require(
        now.equals(current.value()), "%s=%s is shown as %s", current.key(), current.value(), now);
    kind.values().set().accept(shown, value);
    model.set(current, value);
  }

  void remove() {
    walk.remove().run();
    model.remove(current);
    current = null;
  }
}
