package dev.inplace.functional.atomic;

import dev.inplace.functional.fixtures.Coin;
import java.util.List;

/** The fields of each struct, with all ways to read and write them. */
final class Accesses {
  private Accesses() {}

  static List<Access<?>> little(AtomsFlyweight atoms) {
    return List.of(
        new Access<Boolean>(
            "flag",
            List.of(true, false),
            atoms::flag,
            atoms::flag,
            List.of(atoms::flagVolatile, atoms::flagAcquire, atoms::flagOpaque),
            List.of(atoms::flagVolatile, atoms::flagRelease, atoms::flagOpaque)),
        new Access<Byte>(
            "b",
            List.of((byte) -128, (byte) 1, (byte) 127),
            atoms::b,
            atoms::b,
            List.of(atoms::bVolatile, atoms::bAcquire, atoms::bOpaque),
            List.of(atoms::bVolatile, atoms::bRelease, atoms::bOpaque)),
        new Access<Short>(
            "s",
            List.of((short) -32_768, (short) 0x0102),
            atoms::s,
            atoms::s,
            List.of(atoms::sVolatile, atoms::sAcquire, atoms::sOpaque),
            List.of(atoms::sVolatile, atoms::sRelease, atoms::sOpaque)),
        new Access<Character>(
            "c",
            List.of('\uFFFE', '\u0102'),
            atoms::c,
            atoms::c,
            List.of(atoms::cVolatile, atoms::cAcquire, atoms::cOpaque),
            List.of(atoms::cVolatile, atoms::cRelease, atoms::cOpaque)),
        new Access<Integer>(
            "i",
            List.of(Integer.MIN_VALUE, 0x0102_0304, -2),
            atoms::i,
            atoms::i,
            List.of(atoms::iVolatile, atoms::iAcquire, atoms::iOpaque),
            List.of(atoms::iVolatile, atoms::iRelease, atoms::iOpaque)),
        new Access<Long>(
            "l",
            List.of(Long.MIN_VALUE, 0x0102_0304_0506_0708L, -2L),
            atoms::l,
            atoms::l,
            List.of(atoms::lVolatile, atoms::lAcquire, atoms::lOpaque),
            List.of(atoms::lVolatile, atoms::lRelease, atoms::lOpaque)),
        new Access<Float>(
            "f",
            List.of(Float.MIN_VALUE, -1.1f, Float.NaN, -0.0f),
            atoms::f,
            atoms::f,
            List.of(atoms::fVolatile, atoms::fAcquire, atoms::fOpaque),
            List.of(atoms::fVolatile, atoms::fRelease, atoms::fOpaque)),
        new Access<Double>(
            "d",
            List.of(Double.MIN_VALUE, -1.1, Double.NaN, -0.0),
            atoms::d,
            atoms::d,
            List.of(atoms::dVolatile, atoms::dAcquire, atoms::dOpaque),
            List.of(atoms::dVolatile, atoms::dRelease, atoms::dOpaque)),
        new Access<Coin>(
            "coin",
            List.of(Coin.TAILS, Coin.HEADS),
            atoms::coin,
            atoms::coin,
            List.of(atoms::coinVolatile, atoms::coinAcquire, atoms::coinOpaque),
            List.of(atoms::coinVolatile, atoms::coinRelease, atoms::coinOpaque)),
        new Access<Integer>(
            "ub",
            List.of(255, 1),
            () -> (int) atoms.ub(),
            atoms::ub,
            List.of(
                () -> (int) atoms.ubVolatile(),
                () -> (int) atoms.ubAcquire(),
                () -> (int) atoms.ubOpaque()),
            List.of(atoms::ubVolatile, atoms::ubRelease, atoms::ubOpaque)),
        new Access<Integer>(
            "us",
            List.of(65_535, 0x0102),
            atoms::us,
            atoms::us,
            List.of(atoms::usVolatile, atoms::usAcquire, atoms::usOpaque),
            List.of(atoms::usVolatile, atoms::usRelease, atoms::usOpaque)),
        new Access<Long>(
            "ui",
            List.of(4_294_967_295L, 0x0102_0304L),
            atoms::ui,
            atoms::ui,
            List.of(atoms::uiVolatile, atoms::uiAcquire, atoms::uiOpaque),
            List.of(atoms::uiVolatile, atoms::uiRelease, atoms::uiOpaque)));
  }

  static List<Access<?>> big(BigAtomsFlyweight atoms) {
    return List.of(
        new Access<Boolean>(
            "flag",
            List.of(true, false),
            atoms::flag,
            atoms::flag,
            List.of(atoms::flagVolatile, atoms::flagAcquire, atoms::flagOpaque),
            List.of(atoms::flagVolatile, atoms::flagRelease, atoms::flagOpaque)),
        new Access<Byte>(
            "b",
            List.of((byte) -128, (byte) 1, (byte) 127),
            atoms::b,
            atoms::b,
            List.of(atoms::bVolatile, atoms::bAcquire, atoms::bOpaque),
            List.of(atoms::bVolatile, atoms::bRelease, atoms::bOpaque)),
        new Access<Short>(
            "s",
            List.of((short) -32_768, (short) 0x0102),
            atoms::s,
            atoms::s,
            List.of(atoms::sVolatile, atoms::sAcquire, atoms::sOpaque),
            List.of(atoms::sVolatile, atoms::sRelease, atoms::sOpaque)),
        new Access<Character>(
            "c",
            List.of('\uFFFE', '\u0102'),
            atoms::c,
            atoms::c,
            List.of(atoms::cVolatile, atoms::cAcquire, atoms::cOpaque),
            List.of(atoms::cVolatile, atoms::cRelease, atoms::cOpaque)),
        new Access<Integer>(
            "i",
            List.of(Integer.MIN_VALUE, 0x0102_0304, -2),
            atoms::i,
            atoms::i,
            List.of(atoms::iVolatile, atoms::iAcquire, atoms::iOpaque),
            List.of(atoms::iVolatile, atoms::iRelease, atoms::iOpaque)),
        new Access<Long>(
            "l",
            List.of(Long.MIN_VALUE, 0x0102_0304_0506_0708L, -2L),
            atoms::l,
            atoms::l,
            List.of(atoms::lVolatile, atoms::lAcquire, atoms::lOpaque),
            List.of(atoms::lVolatile, atoms::lRelease, atoms::lOpaque)),
        new Access<Float>(
            "f",
            List.of(Float.MIN_VALUE, -1.1f, Float.NaN, -0.0f),
            atoms::f,
            atoms::f,
            List.of(atoms::fVolatile, atoms::fAcquire, atoms::fOpaque),
            List.of(atoms::fVolatile, atoms::fRelease, atoms::fOpaque)),
        new Access<Double>(
            "d",
            List.of(Double.MIN_VALUE, -1.1, Double.NaN, -0.0),
            atoms::d,
            atoms::d,
            List.of(atoms::dVolatile, atoms::dAcquire, atoms::dOpaque),
            List.of(atoms::dVolatile, atoms::dRelease, atoms::dOpaque)),
        new Access<Coin>(
            "coin",
            List.of(Coin.TAILS, Coin.HEADS),
            atoms::coin,
            atoms::coin,
            List.of(atoms::coinVolatile, atoms::coinAcquire, atoms::coinOpaque),
            List.of(atoms::coinVolatile, atoms::coinRelease, atoms::coinOpaque)),
        new Access<Integer>(
            "ub",
            List.of(255, 1),
            () -> (int) atoms.ub(),
            atoms::ub,
            List.of(
                () -> (int) atoms.ubVolatile(),
                () -> (int) atoms.ubAcquire(),
                () -> (int) atoms.ubOpaque()),
            List.of(atoms::ubVolatile, atoms::ubRelease, atoms::ubOpaque)),
        new Access<Integer>(
            "us",
            List.of(65_535, 0x0102),
            atoms::us,
            atoms::us,
            List.of(atoms::usVolatile, atoms::usAcquire, atoms::usOpaque),
            List.of(atoms::usVolatile, atoms::usRelease, atoms::usOpaque)),
        new Access<Long>(
            "ui",
            List.of(4_294_967_295L, 0x0102_0304L),
            atoms::ui,
            atoms::ui,
            List.of(atoms::uiVolatile, atoms::uiAcquire, atoms::uiOpaque),
            List.of(atoms::uiVolatile, atoms::uiRelease, atoms::uiOpaque)));
  }

  static List<Access<?>> narrow(NarrowAtomsFlyweight atoms) {
    return List.of(
        new Access<Long>(
            "l",
            List.of(Long.MIN_VALUE, 0x0102_0304_0506_0708L),
            atoms::l,
            atoms::l,
            List.of(atoms::lVolatile, atoms::lAcquire, atoms::lOpaque),
            List.of(atoms::lVolatile, atoms::lRelease, atoms::lOpaque)),
        new Access<Long>(
            "w",
            List.of(-2_147_483_648L, 0x0102_0304L),
            atoms::w,
            atoms::w,
            List.of(atoms::wVolatile, atoms::wAcquire, atoms::wOpaque),
            List.of(atoms::wVolatile, atoms::wRelease, atoms::wOpaque)),
        new Access<Long>(
            "uw",
            List.of(4_294_967_295L, 0x0102_0304L),
            atoms::uw,
            atoms::uw,
            List.of(atoms::uwVolatile, atoms::uwAcquire, atoms::uwOpaque),
            List.of(atoms::uwVolatile, atoms::uwRelease, atoms::uwOpaque)));
  }
}
