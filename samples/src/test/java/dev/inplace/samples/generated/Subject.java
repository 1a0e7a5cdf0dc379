package dev.inplace.samples.generated;

import dev.inplace.map.BucketShape;
import dev.inplace.map.OffHeapMap;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A map under test, whatever its type.
 *
 * @param forms its operations, for each form in which a key can be given
 * @param removeFound removal by a flyweight just found; null if the map has none
 * @param putAll takes over a map of the same type
 * @param merge does so too; a key in both gets what {@link ValueSet#changed} makes of theirs
 */
public record Subject<K, V, F>(
    OffHeapMap map,
    BucketShape shape,
    List<Calls<K, V, F>> forms,
    @Nullable Predicate<F> removeFound,
    Consumer<BiConsumer<K, F>> forEach,
    Supplier<Walk<K, F>> walk,
    IntFunction<List<Walk<K, F>>> partition,
    Consumer<OffHeapMap> putAll,
    Consumer<OffHeapMap> merge) {}
