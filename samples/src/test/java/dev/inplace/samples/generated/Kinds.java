package dev.inplace.samples.generated;

import dev.inplace.map.OffHeapMap;
import dev.inplace.samples.generated.value.ValueKinds;
import java.util.List;
import java.util.stream.Stream;

/** The kinds of map that are tested as one. */
public final class Kinds {
  private Kinds() {}

  /** One for each type of key, with a small value, and one for each size of value. */
  public static List<Kind<?, ?, ?>> all() {
    return Stream.of(numbers(), structs(), others(), UnusualKinds.all(), ValueKinds.all())
        .<Kind<?, ?, ?>>flatMap(List::stream)
        .toList();
  }

  private static List<Kind<?, ?, ?>> numbers() {
    return List.of(
        booleanToStats(),
        byteToStats(),
        shortToStats(),
        charToStats(),
        intToStats(),
        longToStats(),
        floatToStats(),
        doubleToStats(),
        coinToStats(),
        octetToStats(),
        wideToStats());
  }

  private static List<Kind<?, ?, ?>> structs() {
    return List.of(
        Kind.of(NilStatsMap.class, KeySet.nils(), ValueSet.stats()),
        textToStats(),
        toStats(TextKeyStatsMap.class, KeySet.texts()),
        toStats(PaddedKeyStatsMap.class, KeySet.padded()),
        toStats(FloatKeyStatsMap.class, KeySet.floats()),
        toStats(NestedKeyStatsMap.class, KeySet.nested()),
        toStats(BulkStatsMap.class, KeySet.bulks()));
  }

  private static List<Kind<?, ?, ?>> others() {
    return List.of(
        Kind.of(LongNilMap.class, KeySet.longs(), ValueSet.nils()),
        Kind.of(NilNilMap.class, KeySet.nils(), ValueSet.nils()),
        Kind.of(StringNilMap.class, KeySet.strings(), ValueSet.nils()),
        Kind.of(TextKeyNilMap.class, KeySet.texts(), ValueSet.nils()),
        Kind.of(IntTinyMap.class, KeySet.ints(), ValueSet.tiny()),
        Kind.of(IntSurgeMap.class, KeySet.ints(), ValueSet.surges()),
        Kind.of(PaddedKeyPaddedKeyMap.class, KeySet.padded(), ValueSet.padded()),
        Kind.of(LongLedgerMap.class, KeySet.longs(), ValueSet.ledgers()),
        Kind.of(PaddedKeyLedgerMap.class, KeySet.padded(), ValueSet.ledgers()),
        Kind.of(DoubleBulkMap.class, KeySet.doubleNumbers(), ValueSet.bulks()),
        Kind.of(StringBulkMap.class, KeySet.strings(), ValueSet.bulks()),
        Kind.of(BulkBulkMap.class, KeySet.bulks(), ValueSet.bulks()),
        Kind.of(BulkLongMap.class, KeySet.bulks(), ValueKinds.longs()),
        Kind.of(BulkSet.class, KeySet.bulks(), ValueSet.ofSets()));
  }

  static Kind<Boolean, Stats, StatsFlyweight> booleanToStats() {
    return toStats(BooleanStatsMap.class, KeySet.booleans());
  }

  static Kind<Byte, Stats, StatsFlyweight> byteToStats() {
    return toStats(ByteStatsMap.class, KeySet.bytes());
  }

  static Kind<Short, Stats, StatsFlyweight> shortToStats() {
    return toStats(ShortStatsMap.class, KeySet.shorts());
  }

  static Kind<Character, Stats, StatsFlyweight> charToStats() {
    return toStats(CharStatsMap.class, KeySet.chars());
  }

  static Kind<Integer, Stats, StatsFlyweight> intToStats() {
    return toStats(IntStatsMap.class, KeySet.ints());
  }

  static Kind<Long, Stats, StatsFlyweight> longToStats() {
    return toStats(LongStatsMap.class, KeySet.longs());
  }

  static Kind<Float, Stats, StatsFlyweight> floatToStats() {
    return toStats(FloatStatsMap.class, KeySet.floatNumbers());
  }

  static Kind<Double, Stats, StatsFlyweight> doubleToStats() {
    return toStats(DoubleStatsMap.class, KeySet.doubleNumbers());
  }

  static Kind<Coin, Stats, StatsFlyweight> coinToStats() {
    return toStats(CoinStatsMap.class, KeySet.enums(Coin.values()));
  }

  static Kind<Octet, Stats, StatsFlyweight> octetToStats() {
    return toStats(OctetStatsMap.class, KeySet.enums(Octet.values()));
  }

  static Kind<Wide, Stats, StatsFlyweight> wideToStats() {
    return toStats(WideStatsMap.class, KeySet.enums(Wide.values()));
  }

  static Kind<String, Stats, StatsFlyweight> textToStats() {
    return toStats(StringStatsMap.class, KeySet.strings());
  }

  private static <K> Kind<K, Stats, StatsFlyweight> toStats(
      Class<? extends OffHeapMap> map, KeySet<K> keys) {
    return Kind.of(map, keys, ValueSet.stats());
  }
}
