package dev.inplace.samples.generated;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A cursor over a map, whatever its type. */
public record Walk<K, F>(
    BooleanSupplier next, Supplier<K> key, Supplier<F> value, Runnable remove) {}
