package dev.inplace.samples.generated.model;

import dev.inplace.check.Checkptr;
import dev.inplace.map.MapInspector;
import dev.inplace.samples.generated.Calls;
import dev.inplace.samples.generated.Kind;
import dev.inplace.samples.generated.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs a program on a map and on a model beside it, which have to agree after each step. */
final class Execution<K, V, F> {
  private static final int CURSORS = 3;
  private static final int LARGEST_ROOM = 3000;

  private final Kind<K, V, F> kind;
  private final Subject<K, V, F> subject;
  private final Model<K, V> model = new Model<>();
  private final Kept<K, V, F> kept;
  private final List<@Nullable LiveCursor<K, V, F>> cursors = new ArrayList<>();
  private final F mine;

  Execution(Kind<K, V, F> kind, Subject<K, V, F> subject) {
    this.kind = kind;
    this.subject = subject;
    kept = new Kept<>(kind, model);
    mine = kind.values().flyweight().get();
    for (int i = 0; i < CURSORS; i++) {
      cursors.add(null);
    }
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
          withKey(step);
      case USE_KEPT -> kept.use();
      case OPEN_CURSOR, NEXT, CHANGE_AT_CURSOR, REMOVE_AT_CURSOR -> atCursor(step);
      default -> wholeMap(step);
    }
    requireEqual(subject.map().size(), (long) model.size());
  }

  /** What has to hold at the end of a program: whoever has begun a walk can end it. */
  void end() {
    inspect();
    for (LiveCursor<K, V, F> cursor : cursors) {
      if (cursor != null) {
        cursor.drain();
      }
    }
    forEach();
  }

  private void withKey(Step step) {
    boolean isFindable = step.key() >= 0;
    K key = kind.keys().key(step.key());
    K twin = kind.keys().twin().apply(key);
    Calls<K, V, F> calls = subject.forms().get(step.form() % subject.forms().size());
    Model.Entry<K, V> entry = isFindable ? model.find(key) : null;
    switch (step.op()) {
      case PUT -> put(calls, key, twin, step);
      case GET -> requireEqual(calls.get().apply(twin), entry == null ? null : entry.value());
      case CONTAINS -> requireEqual(calls.contains().test(twin), entry != null);
      case FIND -> found(calls.find().apply(twin), entry, step);
      case FIND_INTO -> found(calls.findInto().test(twin, mine) ? mine : null, entry, step);
      case AT -> at(calls, twin, entry, step);
      case FIND_OR_INSERT, FIND_OR_INSERT_INTO -> findOrInsert(calls, key, twin, step);
      case REMOVE -> {
        requireEqual(calls.remove().test(twin), entry != null);
        removed(entry);
      }
      case REMOVE_FOUND -> removeFound(calls, twin, entry);
      default -> keep(calls, twin, entry);
    }
  }

  private void put(Calls<K, V, F> calls, K key, K twin, Step step) {
    assigns(step.key() >= 0 && model.find(key) != null);
    V value = value(step);
    calls.put().accept(twin, value);
    model.put(key, step.key() >= 0, value);
  }

  /** A key that is there ends flyweights only in strict mode, another always, but within room. */
  private void assigns(boolean isThere) {
    if (isThere ? Checkptr.STRICT : model.hasRoom()) {
      kept.forget();
    }
  }

  private void found(@Nullable F found, Model.@Nullable Entry<K, V> entry, Step step) {
    requireEqual(found != null, entry != null);
    if (found != null) {
      changeInPlace(found, entry, step);
    }
  }

  private void at(Calls<K, V, F> calls, K twin, Model.@Nullable Entry<K, V> entry, Step step) {
    F found;
    try {
      found = calls.at().apply(twin);
    } catch (NoSuchElementException e) {
      found = null;
    }
    found(found, entry, step);
  }

  /** A value that only a look-up reaches cannot be told from others once it is there. */
  private void findOrInsert(Calls<K, V, F> calls, K key, K twin, Step step) {
    if (step.key() < 0 && !kind.isOfFlyweights()) {
      put(calls, key, twin, step);
      return;
    }
    boolean isThere = step.key() >= 0 && model.find(key) != null;
    assigns(isThere);
    F found = mine;
    if (step.op() == Op.FIND_OR_INSERT) {
      found = calls.findOrInsert().apply(twin);
    } else {
      requireEqual(calls.findOrInsertInto().test(twin, mine), !isThere);
    }
    V zero = kind.values().zero();
    Model.Entry<K, V> entry = isThere ? model.find(key) : model.put(key, step.key() >= 0, zero);
    changeInPlace(found, entry, step);
  }

  /** The next two steps are the only ones that a value with a NaN as its key is zero between. */
  private void changeInPlace(F found, Model.Entry<K, V> entry, Step step) {
    requireEqual(kind.values().read().apply(found), entry.value());
    if (entry.isFindable() && (step.value() & 1) != 0) {
      V changed = kind.values().changed().apply(entry.value());
      kind.values().change().accept(found);
      model.set(entry, changed);
    } else {
      kind.values().set().accept(found, value(step));
      model.set(entry, value(step));
    }
  }

  private void removeFound(Calls<K, V, F> calls, K twin, Model.@Nullable Entry<K, V> entry) {
    boolean isThere = calls.findInto().test(twin, mine);
    requireEqual(isThere, entry != null);
    if (isThere && subject.removeFound() != null) {
      requireEqual(subject.removeFound().test(mine), true);
      removed(entry);
    }
  }

  private void removed(Model.@Nullable Entry<K, V> entry) {
    if (entry != null) {
      model.remove(entry);
    }
  }

  private void keep(Calls<K, V, F> calls, K twin, Model.@Nullable Entry<K, V> entry) {
    F found = calls.find().apply(twin);
    requireEqual(found != null, entry != null);
    if (found != null) {
      kept.keep(found, entry);
    }
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
        cursor.change(value(step));
      } else {
        cursor.remove();
      }
    }
  }

  private void wholeMap(Step step) {
    switch (step.op()) {
      case FOR_EACH -> forEach();
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
      case COMPACT -> compact();
      default -> takeOver(step);
    }
  }

  /** A cursor that has entries with a NaN before it cannot go on. */
  private void compact() {
    kept.forget();
    if (model.hasUnfindable()) {
      cursors.replaceAll(_ -> null);
    }
    subject.map().compact();
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
          model.put(key, true, isMerged ? kind.values().changed().apply(value) : value);
        });
  }

  private void inspect() {
    MapInspector.check(subject.map(), subject.shape());
  }

  private void forEach() {
    Set<Model.Entry<K, V>> shown = new HashSet<>();
    subject
        .forEach()
        .accept(
            (key, flyweight) -> {
              V value = kind.values().read().apply(flyweight);
              var entry = model.shown(kind.keys().plain().apply(key), value);
              require(entry != null, "%s=%s is shown and was removed", key, value);
              requireEqual(value, entry.value());
              require(shown.add(entry), "%s=%s is shown twice", key, value);
            });
    requireEqual(shown.size(), model.size());
  }

  private V value(Step step) {
    return kind.values().of().apply(step.value());
  }

  /** Cheaper than an assertion of a library, of which a program makes thousands. */
  private static void requireEqual(@Nullable Object found, @Nullable Object expected) {
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
