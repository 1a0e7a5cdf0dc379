package dev.inplace.samples.generated;

import dev.inplace.LittleEndian;
import java.lang.foreign.Arena;

/** Keys as flyweights over dirty foreign memory. */
final class DirtyKeys {
  private final Dirty dirty;

  DirtyKeys(Arena arena, long seed) {
    dirty = new Dirty(arena, BulkFlyweight.SIZE, seed);
  }

  TextKeyFlyweight text(TextKey key) {
    TextKeyFlyweight flyweight = TextKeyFlyweight.ofUnaligned(dirty.segment(), dirty.offset());
    dirty.spoil(flyweight.set(key), TextKeyFlyweight.LAYOUT);
    return flyweight;
  }

  PaddedKeyFlyweight padded(PaddedKey key) {
    PaddedKeyFlyweight flyweight = PaddedKeyFlyweight.ofUnaligned(dirty.segment(), dirty.offset());
    dirty.spoil(flyweight.set(key), PaddedKeyFlyweight.LAYOUT);
    return flyweight;
  }

  BulkFlyweight bulk(Bulk key) {
    BulkFlyweight flyweight = BulkFlyweight.ofUnaligned(dirty.segment(), dirty.offset());
    dirty.spoil(flyweight.set(key), BulkFlyweight.LAYOUT);
    return flyweight;
  }

  FloatKeyFlyweight floats(FloatKey key) {
    FloatKeyFlyweight flyweight = FloatKeyFlyweight.ofUnaligned(dirty.segment(), dirty.offset());
    dirty.spoil(flyweight.set(key), FloatKeyFlyweight.LAYOUT);
    return flyweight;
  }

  NestedKeyFlyweight nested(NestedKey key) {
    NestedKeyFlyweight flyweight = NestedKeyFlyweight.ofUnaligned(dirty.segment(), dirty.offset());
    dirty.spoil(flyweight.set(key), NestedKeyFlyweight.LAYOUT);
    if (key.flag()) {
      long flag = flyweight.offset() + NestedKeyFlyweight.FLAG_OFFSET;
      flyweight.segment().set(LittleEndian.BYTE, flag, (byte) 0x5A);
    }
    return flyweight;
  }

  NilFlyweight nil(Nil key) {
    return NilFlyweight.ofUnaligned(dirty.segment(), dirty.offset()).set(key);
  }
}
