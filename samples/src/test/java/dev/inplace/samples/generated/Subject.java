package dev.inplace.samples.generated;

import dev.inplace.map.BucketShape;
import dev.inplace.map.OffHeapMap;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A map under test, whatever its type.
 *
 * @param forms its operations, for each form in which a key can be given
 * @param removeFound removal by a flyweight just found; null if the map has none
 */
public record Subject<K, V, F>(
    OffHeapMap map,
    BucketShape shape,
    List<Calls<K, V, F>> forms,
    Predicate<F> removeFound,
    Consumer<BiConsumer<K, F>> forEach,
    Supplier<Walk<K, F>> walk) {}
