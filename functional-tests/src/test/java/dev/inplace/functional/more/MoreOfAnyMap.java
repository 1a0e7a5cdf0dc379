package dev.inplace.functional.more;

import dev.inplace.Span;
import dev.inplace.functional.fixtures.KeyForm;
import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.Methods;
import dev.inplace.functional.fixtures.TextBytes;
import dev.inplace.map.OffHeapMap;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The operations that are made of others, of a map of any generated class, on records. Keys are
 * given in each form in turn. A set has one value for all keys.
 */
final class MoreOfAnyMap<K, V, F> {
  private static final List<Class<?>> TEXT = List.of(MemorySegment.class, long.class, long.class);

  private final Kind<K, V, F> kind;
  private final OffHeapMap map;
  private final Arena arena = Arena.ofAuto();
  private final boolean isToStructs;
  private final boolean hasDefaults;
  private final boolean isSet;
  private int turn;

  MoreOfAnyMap(Kind<K, V, F> kind) {
    this(kind, kind.create().apply(null).map());
  }

  private MoreOfAnyMap(Kind<K, V, F> kind, OffHeapMap map) {
    this.kind = kind;
    this.map = map;
    isToStructs = kind.isOfFlyweights();
    hasDefaults = new Methods(map.getClass()).has("getOrDefault");
    isSet = !new Methods(map.getClass()).has("put");
  }

  OffHeapMap map() {
    return map;
  }

  void put(K key, V value) {
    if (isSet) {
      call("add", key);
    } else if (isToStructs && isTurn()) {
      F flyweight = allocate(value);
      call("put", key, flyweight.getClass(), flyweight);
    } else if (value instanceof String text && isTurn()) {
      TextBytes bytes = new TextBytes(arena).of(text);
      call("put", key, TEXT, bytes.segment(), bytes.offset(), bytes.length());
    } else {
      call("put", key, type(), value);
    }
  }

  private F allocate(V value) {
    Class<?> flyweight = kind.values().flyweight().get().getClass();
    @SuppressWarnings("unchecked")
    F allocated =
        (F)
            invoke(
                method(flyweight, "allocate", List.of(SegmentAllocator.class, type())),
                null,
                arena,
                value);
    return allocated;
  }

  boolean putIfAbsent(K key, V value) {
    if (!isSet && !hasDefaults) {
      boolean isNew = !(boolean) call("contains", key);
      if (isNew) {
        put(key, value);
      }
      return isNew;
    }
    return (boolean) (isSet ? call("add", key) : call("putIfAbsent", key, type(), value));
  }

  @SuppressWarnings("unchecked")
  V getOrDefault(K key, V other) {
    if (isSet) {
      return (boolean) call("contains", key) ? kind.values().zero() : other;
    }
    if (!hasDefaults) {
      V found = (V) call("get", key);
      return found == null ? other : found;
    }
    return (V) call("getOrDefault", key, type(), other);
  }

  /** Changes what is found or inserted; true if it was inserted. */
  @SuppressWarnings("unchecked")
  boolean findOrInsert(K key, V initial, UnaryOperator<V> change) {
    if (!isToStructs) {
      boolean isNew = putIfAbsent(key, initial);
      put(key, change.apply(getOrDefault(key, initial)));
      return isNew;
    }
    F shown = kind.values().flyweight().get();
    List<Class<?>> types = List.of(type(), shown.getClass());
    boolean isNew = (boolean) call("findOrInsert", key, types, initial, shown);
    kind.values().set().accept(shown, change.apply(kind.values().read().apply(shown)));
    F again = (F) call("findOrInsert", key, type(), initial);
    require(again.equals(call("at", key))); // in strict mode, what was shown first has ended
    return isNew;
  }

  boolean test(String name, BiPredicate<K, V> test) {
    Class<?> type = new Methods(map.getClass()).nested("Test");
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, _, shown) ->
                test.test(
                    kind.keys().shown().apply(shown[0]),
                    isSet ? kind.values().zero() : value(shown[1])));
    return (boolean) invoke(method(map.getClass(), name, List.of(type)), map, proxy);
  }

  @SuppressWarnings("unchecked")
  private V value(Object shown) {
    boolean isShown = kind.values().flyweight().get().getClass().isInstance(shown);
    return isShown ? kind.values().read().apply((F) shown) : (V) shown;
  }

  List<K> keys() {
    boolean areStructs = kind.keys().forms().size() == 2;
    Object keys =
        areStructs
            ? invoke(method(map.getClass(), "keys", List.of(SegmentAllocator.class)), map, arena)
            : invoke(method(map.getClass(), "keys", List.of()), map);
    List<Object> shown = new ArrayList<>();
    if (keys instanceof Span<?, ?> span) {
      span.forEach(key -> shown.add(kind.keys().shown().apply(key)));
    } else {
      IntStream.range(0, Array.getLength(keys)).forEach(i -> shown.add(Array.get(keys, i)));
    }
    @SuppressWarnings("unchecked")
    List<K> all = (List<K>) shown;
    return all;
  }

  boolean hasTop() {
    return new Methods(map.getClass()).has("top");
  }

  @SuppressWarnings("unchecked")
  List<V> top(long most, Comparator<V> order) {
    Comparator<F> ofShown =
        Comparator.comparing((F shown) -> kind.values().read().apply(shown), order);
    Span<?, ?> top =
        (Span<?, ?>)
            invoke(
                method(
                    map.getClass(),
                    "top",
                    List.of(SegmentAllocator.class, long.class, Comparator.class)),
                map,
                arena,
                most,
                ofShown);
    List<V> values = new ArrayList<>();
    top.forEach(shown -> values.add(kind.values().read().apply((F) shown)));
    return values;
  }

  /** Compares a copy with the map, as it is and with one value changed or removed. */
  void checkCopy(Map<K, V> model, UnaryOperator<V> change) {
    OffHeapMap own = (OffHeapMap) invoke(method(map.getClass(), "copy", List.of()), map);
    try (own) {
      MoreOfAnyMap<K, V, F> copy = new MoreOfAnyMap<>(kind, own);
      require(copy.isSame(this) && isSame(copy));
      require(own.size() == model.size() && own.isEmpty() == model.isEmpty());
      if (model.isEmpty()) {
        return;
      }
      K key = model.keySet().iterator().next();
      V value = model.get(key);
      copy.put(key, change.apply(value));
      require(copy.isSame(this) == change.apply(value).equals(value));
      copy.put(key, value);
      require(copy.isSame(this));
      copy.call("remove", key);
      require(!copy.isSame(this) && !isSame(copy));
      int other = 0;
      while (other < kind.keys().count() && model.containsKey(kind.keys().of().apply(other))) {
        other++;
      }
      if (other < kind.keys().count()) {
        copy.put(kind.keys().of().apply(other), value);
        require(!copy.isSame(this) && !isSame(copy)); // as many entries, one of another key
      }
    }
  }

  private boolean isSame(MoreOfAnyMap<K, V, F> other) {
    Method same = method(map.getClass(), "sameEntries", List.of(map.getClass()));
    return (boolean) invoke(same, map, other.map);
  }

  private Class<?> type() {
    return kind.values().type();
  }

  private boolean isTurn() {
    return turn++ % 2 == 0;
  }

  private Object call(String name, K key) {
    return call(name, key, List.of());
  }

  private Object call(String name, K key, Class<?> type, Object argument) {
    return call(name, key, List.of(type), argument);
  }

  private Object call(String name, K key, List<Class<?>> types, Object... arguments) {
    KeyForm<K> form = kind.keys().forms().get(turn++ % kind.keys().forms().size());
    List<Class<?>> parameters = new ArrayList<>(form.parameters());
    parameters.addAll(types);
    Object given = form.of().apply(key);
    List<Object> all = new ArrayList<>();
    if (given instanceof TextBytes text) {
      all.addAll(List.of(text.segment(), text.offset(), text.length()));
    } else {
      all.add(given);
    }
    all.addAll(Arrays.asList(arguments));
    return invoke(method(map.getClass(), name, parameters), map, all.toArray());
  }

  private static Method method(Class<?> owner, String name, List<Class<?>> parameters) {
    try {
      return owner.getMethod(name, parameters.toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new LinkageError("%s has no %s%s".formatted(owner, name, parameters), e);
    }
  }

  private static Object invoke(Method method, Object owner, Object... arguments) {
    try {
      return method.invoke(owner, arguments);
    } catch (InvocationTargetException e) {
      throw new AssertionError(method.toString(), e.getCause());
    } catch (IllegalAccessException e) {
      throw new LinkageError(method + " is not public", e);
    }
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new AssertionError();
    }
  }
}
