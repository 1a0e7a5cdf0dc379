package dev.inplace.functional.form;

import dev.inplace.Flyweight;
import dev.inplace.functional.fixtures.Dirty;
import java.lang.foreign.Arena;
import java.lang.foreign.StructLayout;

/** Keys as flyweights at any address, with garbage for padding. */
final class SpoiltKeys {
  private final Dirty dirty = new Dirty(Arena.ofAuto(), 64, 1);

  OddKeyFlyweight odd(OddKey key) {
    return spoil(
        OddKeyFlyweight.ofUnaligned(dirty.segment(), dirty.offset()).set(key),
        OddKeyFlyweight.LAYOUT);
  }

  BigFloatKeyFlyweight bigFloats(BigFloatKey key) {
    return spoil(
        BigFloatKeyFlyweight.ofUnaligned(dirty.segment(), dirty.offset()).set(key),
        BigFloatKeyFlyweight.LAYOUT);
  }

  NarrowKeyFlyweight narrow(NarrowKey key) {
    return spoil(
        NarrowKeyFlyweight.ofUnaligned(dirty.segment(), dirty.offset()).set(key),
        NarrowKeyFlyweight.LAYOUT);
  }

  AlignedKeyFlyweight aligned(AlignedKey key) {
    return spoil(
        AlignedKeyFlyweight.ofUnaligned(dirty.segment(), dirty.offset()).set(key),
        AlignedKeyFlyweight.LAYOUT);
  }

  IsolatedKeyFlyweight isolated(IsolatedKey key) {
    return spoil(
        IsolatedKeyFlyweight.ofUnaligned(dirty.segment(), dirty.offset()).set(key),
        IsolatedKeyFlyweight.LAYOUT);
  }

  private <F extends Flyweight> F spoil(F key, StructLayout layout) {
    dirty.spoil(key, layout);
    return key;
  }
}
