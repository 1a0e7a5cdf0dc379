package dev.inplace.functional.model;

import static dev.inplace.functional.model.Execution.require;
import static dev.inplace.functional.model.Execution.requireEqual;

import dev.inplace.check.Checkptr;
import dev.inplace.functional.fixtures.Calls;
import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.Subject;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Runs the steps of a program that are about one key. */
final class KeyedSteps<K, V, F> {
  private final Kind<K, V, F> kind;
  private final Subject<K, V, F> subject;
  private final Model<K, V> model;
  private final Kept<K, V, F> kept;
  private final F mine;

  KeyedSteps(Kind<K, V, F> kind, Subject<K, V, F> subject, Model<K, V> model, Kept<K, V, F> kept) {
    this.kind = kind;
    this.subject = subject;
    this.model = model;
    this.kept = kept;
    mine = kind.values().flyweight().get();
  }

  /** Runs one step with the key that it names. */
  void step(Step step) {
    K key = kind.keys().key(step.key());
    K twin = kind.keys().twin().apply(key);
    Calls<K, V, F> calls = subject.forms().get(step.form() % subject.forms().size());
    Model.Entry<K, V> entry = step.key() < 0 ? null : model.find(key);
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
    V value = value(step);
    if (step.key() < 0) {
      requireRefused(() -> calls.put().accept(twin, value));
      return;
    }
    assigns(model.find(key) != null);
    calls.put().accept(twin, value);
    model.put(key, value);
  }

  /** A key with a NaN changes nothing, and ends no flyweight. */
  private static void requireRefused(Runnable insert) {
    try {
      insert.run();
    } catch (IllegalArgumentException e) {
      require(e.getMessage().contains(" is NaN"), "refused: %s", e.getMessage());
      return;
    }
    throw new AssertionError("a key with a NaN was inserted");
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

  private void findOrInsert(Calls<K, V, F> calls, K key, K twin, Step step) {
    if (step.key() < 0) {
      requireRefused(
          step.op() == Op.FIND_OR_INSERT
              ? () -> calls.findOrInsert().apply(twin)
              : () -> calls.findOrInsertInto().test(twin, mine));
      return;
    }
    boolean isThere = model.find(key) != null;
    assigns(isThere);
    F found = mine;
    if (step.op() == Op.FIND_OR_INSERT) {
      found = calls.findOrInsert().apply(twin);
    } else {
      requireEqual(calls.findOrInsertInto().test(twin, mine), !isThere);
    }
    V zero = kind.values().zero();
    Model.Entry<K, V> entry = isThere ? model.find(key) : model.put(key, zero);
    changeInPlace(found, entry, step);
  }

  private void changeInPlace(F found, Model.Entry<K, V> entry, Step step) {
    requireEqual(kind.values().read().apply(found), entry.value());
    if ((step.value() & 1) != 0) {
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

  private V value(Step step) {
    return kind.values().of().apply(step.value());
  }
}
