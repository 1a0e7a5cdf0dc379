package dev.inplace.functional.atomic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.LittleEndian;
import java.lang.foreign.Arena;
import org.junit.jupiter.api.Test;

/** Floating-point numbers are compared by their bits, and keep them. */
class AtomicFloatsTest {
  private static final double ODD_NAN = Double.longBitsToDouble(0x7FF8_0000_0000_0001L);
  private static final float ODD_NAN_FLOAT = Float.intBitsToFloat(0x7FC0_0001);

  private final AtomsFlyweight atoms = AtomsFlyweight.allocate(Arena.ofAuto());

  @Test
  void oneNanIsFoundAndAnotherIsNot() {
    atoms.d(ODD_NAN).f(ODD_NAN_FLOAT);
    assertThat(atoms.compareAndSetD(Double.NaN, 1)).isFalse();
    assertThat(atoms.compareAndSetF(Float.NaN, 1)).isFalse();
    assertThat(atoms.compareAndSetD(ODD_NAN, 1)).isTrue();
    assertThat(atoms.compareAndSetF(ODD_NAN_FLOAT, 1)).isTrue();
    assertThat(atoms.d()).isEqualTo(1);
    assertThat(atoms.f()).isEqualTo(1);
  }

  @Test
  void theTwoZerosAreTwoValues() {
    atoms.d(-0.0).f(-0.0f);
    assertThat(atoms.compareAndSetD(0.0, 1)).isFalse();
    assertThat(atoms.compareAndSetF(0.0f, 1)).isFalse();
    assertThat(Double.doubleToRawLongBits(atoms.compareAndExchangeD(-0.0, 0.0)))
        .isEqualTo(Long.MIN_VALUE);
    assertThat(atoms.compareAndSetD(0.0, 1)).isTrue();
    assertThat(atoms.compareAndSetF(-0.0f, 1)).isTrue();
  }

  @Test
  void bitsOfANanAreKept() {
    atoms.dVolatile(ODD_NAN).fRelease(ODD_NAN_FLOAT);
    assertThat(atoms.segment().get(LittleEndian.LONG, AtomsFlyweight.D_OFFSET))
        .isEqualTo(0x7FF8_0000_0000_0001L);
    assertThat(atoms.segment().get(LittleEndian.INT, AtomsFlyweight.F_OFFSET))
        .isEqualTo(0x7FC0_0001);
    assertThat(Double.doubleToRawLongBits(atoms.getAndSetD(0))).isEqualTo(0x7FF8_0000_0000_0001L);
    assertThat(Float.floatToRawIntBits(atoms.getAndSetF(0))).isEqualTo(0x7FC0_0001);
  }
}
