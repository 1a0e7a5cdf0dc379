package dev.inplace.functional.atomic;

import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * All ways to change one field that depends on what it holds.
 *
 * @param a a value
 * @param b another
 */
record Exchange<T>(
    String name,
    T a,
    T b,
    Supplier<T> get,
    Consumer<T> set,
    BiPredicate<T, T> compareAndSet,
    BinaryOperator<T> compareAndExchange,
    UnaryOperator<T> getAndSet) {

  @Override
  public String toString() {
    return name;
  }
}
