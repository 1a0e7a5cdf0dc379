package dev.inplace.samples.generated;

import dev.inplace.samples.generated.value.ValueKinds;
import java.lang.foreign.Arena;
import java.util.List;

/** The kinds of map whose keys have arrays, or whose values are huge or for another platform. */
final class UnusualKinds {
  private static final Dirty MEMORY = new Dirty(Arena.ofAuto(), 64, 1);

  private UnusualKinds() {}

  static List<Kind<?, ?, ?>> all() {
    return List.of(
        Kind.of(RowKeyStatsMap.class, rows(), ValueSet.stats()),
        Kind.of(CellKeyStatsMap.class, cells(), ValueSet.stats()),
        Kind.of(CellKeySet.class, cells(), ValueSet.ofSets()),
        Kind.of(PartKeyStatsMap.class, parts(), ValueSet.stats()),
        Kind.of(PlaceKeyStatsMap.class, places(), ValueSet.stats()),
        Kind.of(NodeKeyLongMap.class, nodes(), ValueKinds.longs()),
        Kind.of(NodeKeySet.class, nodes(), ValueSet.ofSets()),
        Kind.of(RestlessKeyMap.class, restlessKeys(), restless()),
        Kind.of(LongRestlessMap.class, KeySet.longs(), restless()),
        Kind.of(LongGiantMap.class, KeySet.longs().first(20), giants()),
        Kind.of(StringI386Map.class, KeySet.strings(), ofI386()),
        Kind.of(CoinForeignMap.class, KeySet.enums(Coin.values()), foreign()),
        Kind.of(CharForeignMap.class, KeySet.chars(), foreign()),
        Kind.of(DoubleForeignMap.class, KeySet.doubleNumbers(), foreign()));
  }

  /** Words that are zero, of keys that are not, and keys that differ in one half. */
  private static KeySet<CellKey> cells() {
    return KeySet.structs(
        CellKey.class,
        CellKeyFlyweight.class,
        i -> new CellKey(i % 3 - 1, -i / 3),
        key -> new CellKey(key.x(), key.y()),
        key -> key,
        key -> CellKeyFlyweight.ofUnaligned(MEMORY.segment(), MEMORY.offset()).set(key),
        CellKeyFlyweight::toRecord);
  }

  private static KeySet<PartKey> parts() {
    return KeySet.structs(
        PartKey.class,
        PartKeyFlyweight.class,
        i -> new PartKey((char) (-i % 2), (byte) (i % 3 - 1), (byte) 0, i % 5 - 2, i / 30 - 2L),
        key -> new PartKey(key.kind(), key.sign(), key.level(), key.part(), key.id()),
        key -> key,
        key -> PartKeyFlyweight.ofUnaligned(MEMORY.segment(), MEMORY.offset()).set(key),
        PartKeyFlyweight::toRecord);
  }

  /** Keys that differ in one field, with zeros of both signs, which the twins have instead. */
  private static KeySet<PlaceKey> places() {
    return KeySet.structs(
        PlaceKey.class,
        PlaceKeyFlyweight.class,
        i -> place(i, 0.0f),
        key ->
            new PlaceKey(
                key.isLeft(),
                key.level(),
                zero(key.x(), -0.0f),
                key.column(),
                key.row(),
                key.layer(),
                zero(key.z(), -0.0f)),
        key ->
            new PlaceKey(
                key.isLeft(),
                key.level(),
                zero(key.x(), 0.0f),
                key.column(),
                key.row(),
                key.layer(),
                zero(key.z(), 0.0f)),
        key -> PlaceKeyFlyweight.ofUnaligned(MEMORY.segment(), MEMORY.offset()).set(key),
        PlaceKeyFlyweight::toRecord);
  }

  private static PlaceKey place(int i, float zero) {
    int number = -i / 7;
    float part = number == 0 ? zero : number;
    return switch (i % 7) {
      case 0 -> new PlaceKey(true, (byte) number, zero, (char) 0, (short) (number >> 8), 0, zero);
      case 1 -> new PlaceKey(false, (byte) number, zero, (char) 0, (short) (number >> 8), 0, zero);
      case 2 -> new PlaceKey(true, (byte) 1, part, (char) 0, (short) 0, 0, zero);
      case 3 -> new PlaceKey(true, (byte) 2, zero, (char) number, (short) (number >> 16), 0, zero);
      case 4 -> new PlaceKey(true, (byte) 3, zero, (char) 0, (short) 0, number, zero);
      case 5 -> new PlaceKey(true, (byte) 4, zero, (char) 0, (short) 0, 0, part);
      default -> new PlaceKey(false, (byte) 5, part, (char) i, (short) i, i, part);
    };
  }

  private static float zero(float number, float zero) {
    return number == 0 ? zero : number;
  }

  /** Zeros of both signs among their numbers, which the twins have the other way round. */
  private static KeySet<RowKey> rows() {
    return KeySet.structs(
        RowKey.class,
        RowKeyFlyweight.class,
        i -> new RowKey(new short[] {(short) i, 1, (short) (i >> 16)}, new float[] {i % 5, i % 3}),
        key -> new RowKey(key.parts(), zeros(key.weights(), -0.0f)),
        key -> new RowKey(key.parts(), zeros(key.weights(), 0.0f)),
        key -> RowKeyFlyweight.ofUnaligned(MEMORY.segment(), MEMORY.offset()).set(key),
        RowKeyFlyweight::toRecord);
  }

  /** Zeros of both signs in nested structs, and in an array of such. */
  private static KeySet<NodeKey> nodes() {
    return KeySet.structs(
        NodeKey.class,
        NodeKeyFlyweight.class,
        i -> node(i % 11, i / 11),
        key -> node(key, -0.0f),
        key -> node(key, 0.0f),
        key -> NodeKeyFlyweight.ofUnaligned(MEMORY.segment(), MEMORY.offset()).set(key),
        NodeKeyFlyweight::toRecord);
  }

  private static NodeKey node(int x, int y) {
    FloatKey point = new FloatKey((byte) 1, y, x);
    return new NodeKey(new FloatKey((byte) 0, x, y), new FloatKey[] {point, point});
  }

  private static NodeKey node(NodeKey key, float zero) {
    FloatKey[] points = key.points();
    return new NodeKey(
        point(key.inner(), zero), new FloatKey[] {point(points[0], zero), point(points[1], zero)});
  }

  private static FloatKey point(FloatKey key, float zero) {
    return new FloatKey(key.kind(), key.y() == 0 ? zero : key.y(), zero(key.x(), zero));
  }

  private static float[] zeros(float[] weights, float zero) {
    float[] all = weights.clone();
    for (int i = 0; i < all.length; i++) {
      all[i] = all[i] == 0 ? zero : all[i];
    }
    return all;
  }

  private static KeySet<Restless> restlessKeys() {
    return KeySet.structs(
        Restless.class,
        RestlessFlyweight.class,
        UnusualKinds::restless,
        key -> new Restless(key.number(), key.pair()),
        key -> key,
        key -> RestlessFlyweight.ofUnaligned(MEMORY.segment(), MEMORY.offset()).set(key),
        RestlessFlyweight::toRecord);
  }

  private static Restless restless(int i) {
    return new Restless(i, new int[] {i, -i});
  }

  private static ValueSet<Restless, RestlessFlyweight> restless() {
    return ValueSet.wholes(
        UnusualKinds::restless,
        restless(0),
        RestlessFlyweight::new,
        RestlessFlyweight::toRecord,
        RestlessFlyweight::set,
        value -> new Restless(value.number() + 1, value.pair()));
  }

  private static ValueSet<Giant, GiantFlyweight> giants() {
    return ValueSet.wholes(
        i -> giant(i, (byte) i),
        giant(0, (byte) 0),
        GiantFlyweight::new,
        GiantFlyweight::toRecord,
        GiantFlyweight::set,
        value -> new Giant(value.id() + 1, value.bytes()));
  }

  private static Giant giant(long id, byte last) {
    byte[] bytes = new byte[70_000];
    bytes[bytes.length - 1] = last;
    return new Giant(id, bytes);
  }

  private static ValueSet<I386, I386Flyweight> ofI386() {
    return ValueSet.wholes(
        i -> new I386(i, -i),
        new I386(0, 0),
        I386Flyweight::new,
        I386Flyweight::toRecord,
        I386Flyweight::set,
        value -> new I386(value.x(), value.y() + 1));
  }

  private static ValueSet<Foreign, ForeignFlyweight> foreign() {
    return ValueSet.wholes(
        Foreign::new,
        new Foreign(0),
        ForeignFlyweight::new,
        ForeignFlyweight::toRecord,
        ForeignFlyweight::set,
        value -> new Foreign(value.x() + 1));
  }
}
