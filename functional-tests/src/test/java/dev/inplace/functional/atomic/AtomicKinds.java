package dev.inplace.functional.atomic;

import dev.inplace.functional.fixtures.Coin;
import dev.inplace.functional.fixtures.Dirty;
import dev.inplace.functional.fixtures.KeySet;
import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.ValueSet;
import java.lang.foreign.Arena;
import java.util.List;

/** The kinds of map whose values have atomic components, used by one thread. */
public final class AtomicKinds {
  private static final Dirty MEMORY = new Dirty(Arena.ofAuto(), OddKeyFlyweight.SIZE, 1);

  private AtomicKinds() {}

  public static List<Kind<?, ?, ?>> all() {
    return List.of(
        Kind.of(LongAtomsMap.class, KeySet.longs(), atoms()),
        Kind.of(ByteNarrowAtomsMap.class, KeySet.bytes(), narrow()),
        Kind.of(OddKeyNarrowAtomsMap.class, odd(), narrow()));
  }

  private static KeySet<OddKey> odd() {
    return KeySet.structs(
        OddKey.class,
        OddKeyFlyweight.class,
        i -> new OddKey(new byte[] {(byte) i, (byte) (i >> 8), (byte) (i >> 16)}),
        key -> new OddKey(key.bytes().clone()),
        key -> key,
        key -> OddKeyFlyweight.ofUnaligned(MEMORY.segment(), MEMORY.offset()).set(key),
        OddKeyFlyweight::toRecord);
  }

  private static ValueSet<Atoms, AtomsFlyweight> atoms() {
    return ValueSet.wholes(
        i -> atoms(i, i / 8f, (byte) 1),
        atoms(0, 0, (byte) 0),
        AtomsFlyweight::new,
        AtomsFlyweight::toRecord,
        AtomsFlyweight::set,
        value -> atoms(value.i() + 1, value.f(), value.b()));
  }

  private static Atoms atoms(int i, float f, byte b) {
    return new Atoms(
        i < 0, b, (short) i, (char) i, i, -i, f, f, Coin.values()[i & 1], (byte) i, (short) i, i);
  }

  private static ValueSet<NarrowAtoms, NarrowAtomsFlyweight> narrow() {
    return ValueSet.wholes(
        i -> new NarrowAtoms((byte) i, i, -i, i & 0xFFFF, (byte) 0),
        new NarrowAtoms((byte) 0, 0, 0, 0, (byte) 0),
        NarrowAtomsFlyweight::new,
        NarrowAtomsFlyweight::toRecord,
        NarrowAtomsFlyweight::set,
        value -> new NarrowAtoms(value.before(), value.l() + 1, value.w(), value.uw(), (byte) 1));
  }
}
