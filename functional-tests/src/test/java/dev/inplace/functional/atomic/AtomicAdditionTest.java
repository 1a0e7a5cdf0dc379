package dev.inplace.functional.atomic;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import org.junit.jupiter.api.Test;

class AtomicAdditionTest {
  private final AtomsFlyweight little = AtomsFlyweight.allocate(Arena.ofAuto());
  private final BigAtomsFlyweight big = BigAtomsFlyweight.allocate(Arena.ofAuto());
  private final NarrowAtomsFlyweight narrow = NarrowAtomsFlyweight.allocate(Arena.ofAuto());

  @Test
  void theValueBeforeComesBack() {
    assertThat(little.i(7).getAndAddI(3)).isEqualTo(7);
    assertThat(little.i()).isEqualTo(10);
    assertThat(little.l(7).getAndAddL(-9)).isEqualTo(7);
    assertThat(little.l()).isEqualTo(-2);
  }

  @Test
  void carriesGoTheWayOfTheByteOrder() {
    assertThat(big.i(0x00FF_FFFF).getAndAddI(1)).isEqualTo(0x00FF_FFFF);
    assertThat(big.i()).isEqualTo(0x0100_0000);
    assertThat(big.l(0xFFFF_FFFFL).getAndAddL(1)).isEqualTo(0xFFFF_FFFFL);
    assertThat(big.l()).isEqualTo(0x1_0000_0000L);
    assertThat(big.ui(0xFFFFL).getAndAddUi(1)).isEqualTo(0xFFFFL);
    assertThat(big.ui()).isEqualTo(0x1_0000L);
  }

  @Test
  void sumsWrapAroundWhereTheFieldDoes() {
    assertThat(little.i(Integer.MAX_VALUE).getAndAddI(1)).isEqualTo(Integer.MAX_VALUE);
    assertThat(little.i()).isEqualTo(Integer.MIN_VALUE);
    assertThat(big.l(Long.MIN_VALUE).getAndAddL(-1)).isEqualTo(Long.MIN_VALUE);
    assertThat(big.l()).isEqualTo(Long.MAX_VALUE);
    assertThat(little.ui(0).getAndAddUi(-1)).isZero();
    assertThat(little.ui()).isEqualTo(4_294_967_295L);
    assertThat(little.getAndAddUi(2)).isEqualTo(4_294_967_295L);
    assertThat(little.ui()).isEqualTo(1);
  }

  @Test
  void wordsOfFourBytesWrapAroundToo() {
    assertThat(narrow.w(2_147_483_647L).getAndAddW(1)).isEqualTo(2_147_483_647L);
    assertThat(narrow.w()).isEqualTo(-2_147_483_648L);
    assertThat(narrow.uw(4_294_967_295L).getAndAddUw(3)).isEqualTo(4_294_967_295L);
    assertThat(narrow.uw()).isEqualTo(2);
  }
}
