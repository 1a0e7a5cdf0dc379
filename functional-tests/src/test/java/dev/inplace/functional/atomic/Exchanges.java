package dev.inplace.functional.atomic;

import java.util.List;

/** The fields of each struct that can be compared and set. */
final class Exchanges {
  private Exchanges() {}

  static List<Exchange<?>> little(AtomsFlyweight atoms) {
    return List.of(
        new Exchange<Integer>(
            "i",
            Integer.MIN_VALUE,
            0x0102_0304,
            atoms::i,
            atoms::i,
            atoms::compareAndSetI,
            atoms::compareAndExchangeI,
            atoms::getAndSetI),
        new Exchange<Long>(
            "l",
            Long.MIN_VALUE,
            0x0102_0304_0506_0708L,
            atoms::l,
            atoms::l,
            atoms::compareAndSetL,
            atoms::compareAndExchangeL,
            atoms::getAndSetL),
        new Exchange<Float>(
            "f",
            1.5f,
            -1.1f,
            atoms::f,
            atoms::f,
            atoms::compareAndSetF,
            atoms::compareAndExchangeF,
            atoms::getAndSetF),
        new Exchange<Double>(
            "d",
            1.5,
            -1.1,
            atoms::d,
            atoms::d,
            atoms::compareAndSetD,
            atoms::compareAndExchangeD,
            atoms::getAndSetD),
        new Exchange<Long>(
            "ui",
            4_294_967_295L,
            0x0102_0304L,
            atoms::ui,
            atoms::ui,
            atoms::compareAndSetUi,
            atoms::compareAndExchangeUi,
            atoms::getAndSetUi));
  }

  static List<Exchange<?>> big(BigAtomsFlyweight atoms) {
    return List.of(
        new Exchange<Integer>(
            "i",
            Integer.MIN_VALUE,
            0x0102_0304,
            atoms::i,
            atoms::i,
            atoms::compareAndSetI,
            atoms::compareAndExchangeI,
            atoms::getAndSetI),
        new Exchange<Long>(
            "l",
            Long.MIN_VALUE,
            0x0102_0304_0506_0708L,
            atoms::l,
            atoms::l,
            atoms::compareAndSetL,
            atoms::compareAndExchangeL,
            atoms::getAndSetL),
        new Exchange<Float>(
            "f",
            1.5f,
            -1.1f,
            atoms::f,
            atoms::f,
            atoms::compareAndSetF,
            atoms::compareAndExchangeF,
            atoms::getAndSetF),
        new Exchange<Double>(
            "d",
            1.5,
            -1.1,
            atoms::d,
            atoms::d,
            atoms::compareAndSetD,
            atoms::compareAndExchangeD,
            atoms::getAndSetD),
        new Exchange<Long>(
            "ui",
            4_294_967_295L,
            0x0102_0304L,
            atoms::ui,
            atoms::ui,
            atoms::compareAndSetUi,
            atoms::compareAndExchangeUi,
            atoms::getAndSetUi));
  }

  static List<Exchange<?>> narrow(NarrowAtomsFlyweight atoms) {
    return List.of(
        new Exchange<Long>(
            "l",
            Long.MIN_VALUE,
            1L,
            atoms::l,
            atoms::l,
            atoms::compareAndSetL,
            atoms::compareAndExchangeL,
            atoms::getAndSetL),
        new Exchange<Long>(
            "w",
            -2_147_483_648L,
            1L,
            atoms::w,
            atoms::w,
            atoms::compareAndSetW,
            atoms::compareAndExchangeW,
            atoms::getAndSetW),
        new Exchange<Long>(
            "uw",
            4_294_967_295L,
            1L,
            atoms::uw,
            atoms::uw,
            atoms::compareAndSetUw,
            atoms::compareAndExchangeUw,
            atoms::getAndSetUw));
  }
}
