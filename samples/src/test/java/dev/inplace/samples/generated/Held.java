package dev.inplace.samples.generated;

import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A value of an entry, where a map has primitives or nothing that a flyweight could show. */
public final class Held<V> {
  private @Nullable Supplier<V> get;
  private @Nullable Consumer<V> set;
  private @Nullable Consumer<V> add;

  /** That of no entry yet. */
  public Held() {}

  Held(Supplier<V> get, Consumer<V> set, @Nullable Consumer<V> add) {
    this.get = get;
    this.set = set;
    this.add = add;
  }

  /** Shows the value that another shows. */
  boolean show(Held<V> other) {
    get = other.get;
    set = other.set;
    add = other.add;
    return true;
  }

  V get() {
    return get.get();
  }

  void set(V value) {
    set.accept(value);
  }

  /** Adds this if the map can, else sets what it would become. */
  void change(V delta, UnaryOperator<V> changed) {
    if (add == null) {
      set(changed.apply(get()));
    } else {
      add.accept(delta);
    }
  }
}
