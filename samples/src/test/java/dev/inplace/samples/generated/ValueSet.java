package dev.inplace.samples.generated;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Values for tests.
 *
 * @param of a value by number
 * @param zero what {@code findOrInsert} finds for a new key
 * @param change changes a value in place
 * @param changed what such a value is then
 */
public record ValueSet<V, F>(
    IntFunction<V> of,
    V zero,
    Supplier<F> flyweight,
    Function<F, V> read,
    BiConsumer<F, V> set,
    Consumer<F> change,
    UnaryOperator<V> changed) {

  public static ValueSet<Stats, StatsFlyweight> stats() {
    return new ValueSet<>(
        i -> new Stats((byte) i, i * 0x1_0000_0001L, ~i),
        new Stats((byte) 0, 0, 0),
        StatsFlyweight::new,
        StatsFlyweight::toRecord,
        StatsFlyweight::set,
        stats -> stats.addSum(3).addCount(1),
        stats -> new Stats(stats.kind(), stats.sum() + 3, stats.count() + 1));
  }

  static ValueSet<Nil, NilFlyweight> nils() {
    return new ValueSet<>(
        i -> new Nil(),
        new Nil(),
        NilFlyweight::new,
        NilFlyweight::toRecord,
        NilFlyweight::set,
        nil -> {},
        nil -> nil);
  }

  static ValueSet<Tiny, TinyFlyweight> tiny() {
    return new ValueSet<>(
        i -> new Tiny((byte) i),
        new Tiny((byte) 0),
        TinyFlyweight::new,
        TinyFlyweight::toRecord,
        TinyFlyweight::set,
        tiny -> tiny.addB(1),
        tiny -> new Tiny((byte) (tiny.b() + 1)));
  }

  static ValueSet<Surge, SurgeFlyweight> surges() {
    return new ValueSet<>(
        i -> new Surge(i, -i),
        new Surge(0, 0),
        SurgeFlyweight::new,
        SurgeFlyweight::toRecord,
        SurgeFlyweight::set,
        surge -> surge.addVolume(1),
        surge -> new Surge(surge.volume() + 1, surge.price()));
  }

  static ValueSet<Ledger, LedgerFlyweight> ledgers() {
    return new ValueSet<>(
        i -> new Ledger("entry %d ".formatted(i).repeat(i & 7), i),
        new Ledger("", 0),
        LedgerFlyweight::new,
        LedgerFlyweight::toRecord,
        LedgerFlyweight::set,
        ledger -> ledger.text("changed").addSum(1),
        ledger -> new Ledger("changed", ledger.sum() + 1));
  }

  public static ValueSet<Bulk, BulkFlyweight> bulks() {
    return new ValueSet<>(
        i -> new Bulk((byte) i, "value %d".formatted(i), i, i * 0.5),
        new Bulk((byte) 0, "", 0, 0),
        BulkFlyweight::new,
        BulkFlyweight::toRecord,
        BulkFlyweight::set,
        bulk -> bulk.text("changed").addNumber(1),
        bulk -> new Bulk(bulk.kind(), "changed", bulk.number() + 1, bulk.weight()));
  }

  public static ValueSet<PaddedKey, PaddedKeyFlyweight> padded() {
    return new ValueSet<>(
        i -> new PaddedKey((byte) i, i, (short) -i),
        new PaddedKey((byte) 0, 0, (short) 0),
        PaddedKeyFlyweight::new,
        PaddedKeyFlyweight::toRecord,
        PaddedKeyFlyweight::set,
        padded -> padded.addId(1),
        padded -> new PaddedKey(padded.kind(), padded.id() + 1, padded.part()));
  }

  /** Structs that are changed as a whole. */
  public static <V, F> ValueSet<V, F> wholes(
      IntFunction<V> of,
      V zero,
      Supplier<F> flyweight,
      Function<F, V> read,
      BiConsumer<F, V> set,
      UnaryOperator<V> changed) {
    return new ValueSet<>(
        of,
        zero,
        flyweight,
        read,
        set,
        shown -> set.accept(shown, changed.apply(read.apply(shown))),
        changed);
  }

  /**
   * Values that are primitives.
   *
   * @param delta what {@code changed} adds
   */
  public static <V> ValueSet<V, Held<V>> primitives(
      IntFunction<V> of, V zero, V delta, UnaryOperator<V> changed) {
    return new ValueSet<>(
        of, zero, Held::new, Held::get, Held::set, held -> held.change(delta, changed), changed);
  }

  /** What keys of a set are held to have. */
  public static ValueSet<Boolean, Held<Boolean>> ofSets() {
    return primitives(i -> true, true, true, value -> value);
  }
}
