package dev.inplace.functional.atomic;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * All ways to read and write one field.
 *
 * @param values that tell the bytes of the field apart
 * @param readers but the plain one
 * @param writers but the plain one
 */
record Access<T>(
    String name,
    List<T> values,
    Supplier<T> get,
    Consumer<T> set,
    List<Supplier<T>> readers,
    List<Consumer<T>> writers) {

  @Override
  public String toString() {
    return name;
  }
}
