package dev.inplace.functional.model;

import static dev.inplace.functional.model.Execution.require;

import dev.inplace.check.Checkptr;
import dev.inplace.check.StaleFlyweightException;
import dev.inplace.functional.fixtures.Held;
import dev.inplace.functional.fixtures.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A flyweight that is kept while the map changes: it shows its value, or says that it has ended.
 */
final class Kept<K, V, F> {
  private final Kind<K, V, F> kind;
  private final Model<K, V> model;
  private @Nullable F flyweight;
  private Model.@Nullable Entry<K, V> entry;
  private long endings;

  Kept(Kind<K, V, F> kind, Model<K, V> model) {
    this.kind = kind;
    this.model = model;
  }

  void keep(F found, Model.Entry<K, V> of) {
    boolean hasBytes = !kind.values().of().apply(1).equals(kind.values().zero());
    if (!(found instanceof Held) && hasBytes) {
      flyweight = found;
      entry = of;
      endings = model.endings();
    }
  }

  /** Something was done that may have ended it, or may not. */
  void forget() {
    flyweight = null;
  }

  void use() {
    if (flyweight == null) {
      return;
    }
    if (model.endings() == endings) {
      V shown = kind.values().read().apply(flyweight);
      require(shown.equals(entry.value()), "kept %s shows %s", entry.value(), shown);
    } else if (Checkptr.ON) {
      requireEnded(flyweight);
    }
  }

  private void requireEnded(F ended) {
    V shown;
    try {
      shown = kind.values().read().apply(ended);
    } catch (StaleFlyweightException e) {
      return;
    }
    throw new AssertionError("a flyweight that has ended shows " + shown);
  }
}
