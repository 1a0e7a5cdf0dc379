package dev.inplace.samples.generated;

import dev.inplace.map.BucketShape;
import dev.inplace.map.MapCursor;
import dev.inplace.map.OffHeapMap;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes a subject of a map of any generated class: one to structs, to primitives, or a set. */
final class Binding<K, V, F> {
  private final Class<? extends OffHeapMap> type;
  private final KeySet<K> keys;
  private final ValueSet<V, F> values;
  private final Methods methods;
  private final boolean isToStructs;
  private final boolean isSet;

  Binding(Class<? extends OffHeapMap> type, KeySet<K> keys, ValueSet<V, F> values) {
    this.type = type;
    this.keys = keys;
    this.values = values;
    methods = new Methods(type);
    isToStructs = methods.has("find");
    isSet = !methods.has("put");
  }

  /** A new map in an arena, or in memory of its own if that is null. */
  Subject<K, V, F> create(@Nullable Arena arena) {
    return bind(createMap(arena));
  }

  /** A new map that several threads may read. */
  OffHeapMap createShared() {
    try {
      return (OffHeapMap) methods.handle("createShared", List.of()).invoke();
    } catch (Throwable e) {
      throw new AssertionError("no map", e);
    }
  }

  /** A map that was made before, as the subject of this thread. */
  Subject<K, V, F> bind(OffHeapMap map) {
    List<Calls<K, V, F>> forms = new ArrayList<>();
    for (KeyForm<K> form : keys.forms()) {
      forms.add(calls(map, form).from(form.of()));
    }
    return new Subject<>(
        map,
        BucketShape.of(methods.named(bucket())),
        forms,
        removeFound(map),
        visitor -> forEach(map, visitor),
        walks(map),
        partitions(map),
        takeOver(map, isSet ? "addAll" : "putAll"),
        isSet ? takeOver(map, "addAll") : merge(map));
  }

  private OffHeapMap createMap(@Nullable Arena arena) {
    try {
      return arena == null
          ? (OffHeapMap) methods.handle("create", List.of()).invoke()
          : (OffHeapMap) methods.handle("create", List.of(Arena.class)).invoke(arena);
    } catch (Throwable e) {
      throw new AssertionError("no map", e);
    }
  }

  private String bucket() {
    String name = type.getName();
    return (isSet ? name : name.substring(0, name.length() - "Map".length())) + "Bucket";
  }

  @SuppressWarnings("unchecked")
  private Calls<Object, V, F> calls(OffHeapMap map, KeyForm<?> form) {
    if (isToStructs) {
      return Calls.toStructs(methods, map, form, values);
    }
    return (Calls<Object, V, F>)
        (isSet
            ? Calls.ofASet(methods, map, form)
            : Calls.toPrimitives(methods, map, form, values.zero()));
  }

  /** A map whose keys are such flyweights too has none, nor has one whose values have no bytes. */
  @SuppressWarnings("unchecked")
  private @Nullable Predicate<F> removeFound(OffHeapMap map) {
    Class<?> flyweight = values.flyweight().get().getClass();
    boolean isKey = keys.forms().stream().anyMatch(form -> form.parameters().contains(flyweight));
    boolean isThere =
        Arrays.stream(type.getMethods())
            .filter(method -> method.getName().equals("remove"))
            .anyMatch(
                method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {flyweight}));
    return isThere && !isKey ? methods.of(map, Predicate.class, "remove", flyweight) : null;
  }

  @SuppressWarnings("unchecked")
  private void forEach(OffHeapMap map, BiConsumer<K, F> visitor) {
    BiConsumer<Object, Object> generic =
        (key, value) ->
            visitor.accept(
                keys.shown().apply(key),
                isToStructs ? (F) value : (F) new Held<>(() -> value, _ -> {}, null));
    methods
        .of(map, Consumer.class, "forEach", methods.nested("Visitor"))
        .accept(methods.visitor(generic));
  }

  @SuppressWarnings("unchecked")
  private Supplier<Walk<K, F>> walks(OffHeapMap map) {
    Supplier<MapCursor> open = methods.of(map, Supplier.class, "cursor");
    Function<MapCursor, Walk<K, F>> walk = walk();
    return () -> walk.apply(open.get());
  }

  @SuppressWarnings("unchecked")
  private IntFunction<List<Walk<K, F>>> partitions(OffHeapMap map) {
    IntFunction<List<MapCursor>> cut = methods.of(map, IntFunction.class, "partition", int.class);
    Function<MapCursor, Walk<K, F>> walk = walk();
    return parts -> cut.apply(parts).stream().map(walk).toList();
  }

  @SuppressWarnings("unchecked")
  private Function<MapCursor, Walk<K, F>> walk() {
    Methods cursors = new Methods(methods.nested("Cursor"));
    Function<Object, Object> key = cursors.unbound(Function.class, "key");
    Function<Object, F> value =
        isToStructs
            ? cursors.unbound(Function.class, "value")
            : (Function<Object, F>) (isSet ? inASet(key) : primitive(cursors));
    return cursor ->
        new Walk<>(
            cursor::next,
            () -> keys.shown().apply(key.apply(cursor)),
            () -> value.apply(cursor),
            cursor::remove);
  }

  private static Function<Object, ?> inASet(Function<Object, Object> key) {
    return cursor -> {
      key.apply(cursor);
      return new Held<>(() -> true, _ -> {}, null);
    };
  }

  @SuppressWarnings("unchecked")
  private Function<Object, ?> primitive(Methods cursors) {
    Function<Object, Object> get = cursors.unbound(Function.class, "value");
    BiConsumer<Object, Object> set =
        cursors.unbound(BiConsumer.class, "value", Methods.typeOf(values.zero()));
    return cursor -> {
      get.apply(cursor);
      return new Held<>(() -> get.apply(cursor), value -> set.accept(cursor, value), null);
    };
  }

  @SuppressWarnings("unchecked")
  private Consumer<OffHeapMap> takeOver(OffHeapMap map, String name) {
    return methods.of(map, Consumer.class, name, type);
  }

  @SuppressWarnings("unchecked")
  private Consumer<OffHeapMap> merge(OffHeapMap map) {
    BiConsumer<F, F> inPlace =
        (mine, theirs) ->
            values.set().accept(mine, values.changed().apply(values.read().apply(theirs)));
    BinaryOperator<V> ofValues = (_, theirs) -> values.changed().apply(theirs);
    Object merger = isToStructs ? methods.mergerInPlace(inPlace) : methods.mergerOfValues(ofValues);
    BiConsumer<Object, Object> merge =
        methods.of(map, BiConsumer.class, "merge", type, methods.nested("Merger"));
    return other -> merge.accept(other, merger);
  }
}
