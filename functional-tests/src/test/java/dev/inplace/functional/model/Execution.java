package dev.inplace.functional.model;

import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.Subject;
import dev.inplace.functional.fixtures.Walk;
import dev.inplace.map.Filling;
import dev.inplace.map.MapInspector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs a program on a map and on a model beside it, which have to agree after each step. */
final class Execution<K, V, F> {
  private static final int CURSORS = 3;
  private static final int LARGEST_ROOM = 3000;

  private final Kind<K, V, F> kind;
  private final Subject<K, V, F> subject;
  private final Model<K, V> model;
  private final Kept<K, V, F> kept;
  private final List<@Nullable LiveCursor<K, V, F>> cursors = new ArrayList<>();
  private final KeyedSteps<K, V, F> keyed;

  /** Over a map whose tables split early, so that few entries make many tables. */
  Execution(Kind<K, V, F> kind, Subject<K, V, F> subject, int log2Limit) {
    this(kind, subject, log2Limit, new Model<>());
  }

  /** The same, for a map that has the entries of a model already. */
  Execution(Kind<K, V, F> kind, Subject<K, V, F> subject, int log2Limit, Model<K, V> model) {
    this.kind = kind;
    this.model = model;
    this.subject = subject;
    Filling.lowerLimit(subject.map(), log2Limit);
    kept = new Kept<>(kind, model);
    keyed = new KeyedSteps<>(kind, subject, model, kept);
    for (int i = 0; i < CURSORS; i++) {
      cursors.add(null);
    }
  }

  /** The expected entries. */
  Model<K, V> model() {
    return model;
  }

  /** Runs one step; an {@link AssertionError} says in what map and model differ. */
  void step(Step step) {
    switch (step.op()) {
      case PUT,
          GET,
          CONTAINS,
          FIND,
          FIND_INTO,
          AT,
          FIND_OR_INSERT,
          FIND_OR_INSERT_INTO,
          REMOVE,
          REMOVE_FOUND,
          KEEP ->
          keyed.step(step);
      case USE_KEPT -> kept.use();
      case OPEN_CURSOR, NEXT, CHANGE_AT_CURSOR, REMOVE_AT_CURSOR -> atCursor(step);
      default -> wholeMap(step);
    }
    requireEqual(subject.map().size(), (long) model.size());
  }

  /** The check at the end of a program: each cursor can reach its end. */
  void end() {
    inspect();
    for (LiveCursor<K, V, F> cursor : cursors) {
      if (cursor != null) {
        cursor.drain();
      }
    }
    forEach();
  }

  private void atCursor(Step step) {
    int number = step.form() % CURSORS;
    LiveCursor<K, V, F> cursor = cursors.get(number);
    if (step.op() == Op.OPEN_CURSOR) {
      cursors.set(number, new LiveCursor<>(kind, model, subject.walk().get()));
    } else if (cursor != null && step.op() == Op.NEXT) {
      cursor.next(1 + (step.value() >>> 29));
    } else if (cursor != null && cursor.stands()) {
      if (step.op() == Op.CHANGE_AT_CURSOR) {
        cursor.change(kind.values().of().apply(step.value()));
      } else {
        cursor.remove();
      }
    }
  }

  private void wholeMap(Step step) {
    switch (step.op()) {
      case FOR_EACH -> forEach();
      case PARTITION -> partition(1 + (step.value() >>> 29));
      case INSPECT -> inspect();
      case CLEAR -> {
        subject.map().clear();
        model.clear();
      }
      case ENSURE_CAPACITY -> {
        kept.forget();
        long room = Math.min(LARGEST_ROOM, model.size() + (step.value() & 0xFF));
        subject.map().ensureCapacity(room);
        model.promise(room);
      }
      case COMPACT -> {
        kept.forget();
        subject.map().compact();
      }
      default -> takeOver(step);
    }
  }

  private void takeOver(Step step) {
    kept.forget();
    Map<K, V> theirs = new HashMap<>();
    Subject<K, V, F> other = kind.create().apply(null);
    try (var map = other.map()) {
      int first = Math.max(0, step.key());
      for (int i = step.value() >>> 24; i >= 0; i--) {
        K key = kind.keys().of().apply((int) ((first + (long) i) % kind.keys().count()));
        V value = kind.values().of().apply(step.value() + i);
        other.forms().getFirst().put().accept(key, value);
        theirs.put(key, value);
      }
      (step.op() == Op.MERGE ? subject.merge() : subject.putAll()).accept(map);
      requireEqual(map.size(), (long) theirs.size());
    }
    theirs.forEach(
        (key, value) -> {
          boolean isMerged = step.op() == Op.MERGE && model.find(key) != null;
          model.put(key, isMerged ? kind.values().changed().apply(value) : value);
        });
  }

  private void inspect() {
    MapInspector.check(subject.map(), subject.shape());
  }

  private void forEach() {
    Set<Model.Entry<K, V>> shown = new HashSet<>();
    subject.forEach().accept((key, flyweight) -> meet(key, flyweight, shown));
    requireEqual(shown.size(), model.size());
  }

  private void partition(int parts) {
    Set<Model.Entry<K, V>> shown = new HashSet<>();
    List<Walk<K, F>> walks = subject.partition().apply(parts);
    requireEqual(walks.size(), parts);
    for (Walk<K, F> walk : walks) {
      while (walk.next().getAsBoolean()) {
        meet(walk.key().get(), walk.value().get(), shown);
      }
    }
    requireEqual(shown.size(), model.size());
  }

  private void meet(K key, F flyweight, Set<Model.Entry<K, V>> shown) {
    V value = kind.values().read().apply(flyweight);
    var entry = model.find(kind.keys().plain().apply(key));
    require(entry != null, "%s=%s is shown and was removed", key, value);
    requireEqual(value, entry.value());
    require(shown.add(entry), "%s=%s is shown twice", key, value);
  }

  /** Cheaper than an assertion of a library, of which a program makes thousands. */
  static void requireEqual(@Nullable Object found, @Nullable Object expected) {
    if (!Objects.equals(found, expected)) {
      throw new AssertionError("found " + found + "\nexpected " + expected);
    }
  }

  static void require(boolean holds, String message, Object... values) {
    if (!holds) {
      throw new AssertionError(message.formatted(values));
    }
  }
}
