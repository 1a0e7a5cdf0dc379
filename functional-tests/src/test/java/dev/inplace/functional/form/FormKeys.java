package dev.inplace.functional.form;

import dev.inplace.functional.fixtures.KeySet;

/** Keys of every form, by number; different numbers are different keys. */
final class FormKeys {
  private static final SpoiltKeys SPOILT = new SpoiltKeys();

  private FormKeys() {}

  static KeySet<OddKey> odd() {
    return KeySet.structs(
        OddKey.class,
        OddKeyFlyweight.class,
        i -> new OddKey((byte) i, (long) i << 32 ^ i, -i),
        key -> new OddKey(key.kind(), key.id(), key.part()),
        key -> key,
        SPOILT::odd,
        OddKeyFlyweight::toRecord);
  }

  /** A twin has the other zero. */
  static KeySet<BigFloatKey> bigFloats() {
    return KeySet.structs(
        BigFloatKey.class,
        BigFloatKeyFlyweight.class,
        i -> new BigFloatKey((byte) (i % 3), i / 3 / 7 * 0.25 + 0.0, i / 3 % 7 - 3f + 0.0f),
        key ->
            new BigFloatKey(
                key.kind(), key.y() == 0 ? -0.0 : key.y(), key.x() == 0 ? -0.0f : key.x()),
        key -> new BigFloatKey(key.kind(), key.y() + 0.0, key.x() + 0.0f),
        SPOILT::bigFloats,
        BigFloatKeyFlyweight::toRecord);
  }

  /** A twin has the other zero here too. */
  static KeySet<NarrowKey> narrow() {
    return KeySet.structs(
        NarrowKey.class,
        NarrowKeyFlyweight.class,
        i -> new NarrowKey((byte) i, i / 5 * 0.5 + 0.0, (short) -i, Integer.MIN_VALUE + i),
        key -> new NarrowKey(key.kind(), key.y() == 0 ? -0.0 : key.y(), key.part(), key.id()),
        key -> new NarrowKey(key.kind(), key.y() + 0.0, key.part(), key.id()),
        SPOILT::narrow,
        NarrowKeyFlyweight::toRecord);
  }

  static KeySet<AlignedKey> aligned() {
    return KeySet.structs(
        AlignedKey.class,
        AlignedKeyFlyweight.class,
        i -> new AlignedKey(i * 0x1001, (byte) i),
        key -> new AlignedKey(key.id(), key.kind()),
        key -> key,
        SPOILT::aligned,
        AlignedKeyFlyweight::toRecord);
  }

  static KeySet<IsolatedKey> isolated() {
    return KeySet.structs(
        IsolatedKey.class,
        IsolatedKeyFlyweight.class,
        i -> new IsolatedKey(i >> 1, (short) (i & 1)),
        key -> new IsolatedKey(key.id(), key.part()),
        key -> key,
        SPOILT::isolated,
        IsolatedKeyFlyweight::toRecord);
  }
}
