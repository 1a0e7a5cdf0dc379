package dev.inplace.hazelcast;

import com.hazelcast.aggregation.Aggregators;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import com.hazelcast.query.Predicate;
import com.hazelcast.query.Predicates;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A map of structs whose entries lie on the members of a Hazelcast cluster. Field operations travel
 * to the member that owns a key, and change its value there; no value travels.
 *
 * <p>This is what generated grids share. A grid is used by any number of threads.
 *
 * @param <K> the keys
 * @param <R> the record
 * @param <F> the fields of the struct
 */
public abstract class Grid<K, R, F> {
  private final IMap<Object, StructBytes> map;
  private final HazelcastInstance hazelcast;
  private final StructType<R> type;
  private final F fields;
  private final Layouts layouts;
  private final Sender sender;

  /**
   * For generated code: the grid of a map.
   *
   * @param isOnce true if each operation applies once, even if it is sent again
   * @throws OtherLayoutException if the map has values of another layout
   */
  protected Grid(
      HazelcastInstance hazelcast, String map, StructType<R> type, F fields, boolean isOnce) {
    this.hazelcast = hazelcast;
    this.map = hazelcast.getMap(map);
    this.type = type;
    this.fields = fields;
    layouts = new Layouts(hazelcast, map, type.info());
    layouts.open();
    sender = Sender.of(this.map, isOnce);
  }

  /** For generated code: gives all values of a map the fields that were appended to the struct. */
  protected static void extend(HazelcastInstance hazelcast, String map, StructType<?> type) {
    new Layouts(hazelcast, map, type.info()).extend();
  }

  final StructType<R> type() {
    return type;
  }

  final Sender sender() {
    return sender;
  }

  final NoSuchElementException absent(Object key) {
    return new NoSuchElementException(
        "the grid %s has no key %s\nfix: put it, or use findOrInsert"
            .formatted(map.getName(), key));
  }

  final OtherLayoutException refused() {
    return layouts.refused();
  }

  /** For generated code: a present key, or one that an operation may insert. */
  protected final Entry entry(K key, boolean isInsert) {
    return new Entry(this, key, isInsert);
  }

  /** For generated code: a copy of a value. */
  protected final @Nullable R copy(K key) {
    @Nullable StructBytes value = map.get(key);
    return value == null ? null : type.record(value);
  }

  /** For generated code: inserts or replaces a value. */
  protected final void store(K key, R value) {
    map.set(key, type.bytes(value));
  }

  /** For generated code: true if the key is present. */
  protected final boolean has(K key) {
    return map.containsKey(key);
  }

  /** For generated code: removes a key; true if it was present. */
  protected final boolean drop(K key) {
    return map.remove(key) != null;
  }

  /** For generated code: a load of many values. */
  protected final Loading<R> loading() {
    return new Loading<>(map, type);
  }

  /**
   * For generated code: shows the entries of a partition, one after the other.
   *
   * @param struct receives the bytes of each value, before its key is passed on
   */
  protected final void eachOf(int partition, MemorySegment struct, Consumer<K> action) {
    Object key = Partitions.keyOf(hazelcast, partition);
    Predicate<Object, StructBytes> inPartition =
        Predicates.partitionPredicate(key, Predicates.alwaysTrue());
    for (Map.Entry<Object, StructBytes> entry : map.entrySet(inPartition)) {
      byte[] bytes = OtherLayoutException.requireSame(type.info().fingerprint(), entry.getValue());
      MemorySegment.copy(bytes, 0, struct, ValueLayout.JAVA_BYTE, 0, bytes.length);
      action.accept(key(entry.getKey()));
    }
  }

  /** Number of keys. */
  public final long size() {
    return map.size();
  }

  /** Removes all keys. */
  public final void clear() {
    map.clear();
  }

  /** An empty batch. */
  public final Batch<F> batch() {
    return new Batch<>(fields);
  }

  /** Copies of all entries that fulfil a condition; the others do not travel. */
  public final Map<K, R> findAll(Function<F, Condition> condition) {
    Map<K, R> found = new HashMap<>();
    map.entrySet(where(condition))
        .forEach(entry -> found.put(key(entry.getKey()), type.record(entry.getValue())));
    return found;
  }

  /** Number of values that fulfil a condition. */
  public final long count(Function<F, Condition> condition) {
    return map.aggregate(Aggregators.count(), where(condition));
  }

  /** Count, sum, minimum and maximum of a field over all values; empty if there are none. */
  public final <S> Optional<S> summarize(Function<F, ? extends NumberField<?, S>> field) {
    return summary(field.apply(fields), Predicates.alwaysTrue());
  }

  /** The same over the values that fulfil a condition. */
  public final <S> Optional<S> summarize(
      Function<F, ? extends NumberField<?, S>> field, Function<F, Condition> condition) {
    return summary(field.apply(fields), where(condition));
  }

  /** Count, sum, minimum and maximum of a field, by the values of another field. */
  public final <G, S> Map<G, S> summarizeBy(
      Function<F, ? extends Field<G>> group, Function<F, ? extends NumberField<?, S>> field) {
    return groups(group.apply(fields), field.apply(fields), Predicates.alwaysTrue());
  }

  /** The same over the values that fulfil a condition. */
  public final <G, S> Map<G, S> summarizeBy(
      Function<F, ? extends Field<G>> group,
      Function<F, ? extends NumberField<?, S>> field,
      Function<F, Condition> condition) {
    return groups(group.apply(fields), field.apply(fields), where(condition));
  }

  private <S> Optional<S> summary(
      NumberField<?, S> field, Predicate<Object, StructBytes> predicate) {
    return Optional.ofNullable(totals(field, Optional.empty(), predicate).get(Tally.ALL))
        .map(field::summary);
  }

  private <G, S> Map<G, S> groups(
      Field<G> group, NumberField<?, S> field, Predicate<Object, StructBytes> predicate) {
    Map<G, Totals> totals = new HashMap<>();
    // Several codes may stand for one constant.
    totals(field, Optional.of(group.place().cell()), predicate)
        .forEach(
            (number, more) ->
                totals.merge(
                    group.valueOf(number), more, (a, b) -> a.plus(b, field.place().cell())));
    Map<G, S> groups = new HashMap<>();
    totals.forEach((value, all) -> groups.put(value, field.summary(all)));
    return groups;
  }

  private Map<Long, Totals> totals(
      Field<?> field, Optional<Cell> group, Predicate<Object, StructBytes> predicate) {
    Tally tally = Tally.of(type.info().fingerprint(), field.place().cell(), group);
    return map.aggregate(tally, predicate).totals();
  }

  private Predicate<Object, StructBytes> where(Function<F, Condition> condition) {
    return new Where(type.info().fingerprint(), condition.apply(fields).test());
  }

  @SuppressWarnings("unchecked") // only this class puts keys
  private K key(Object key) {
    return (K) key;
  }
}
