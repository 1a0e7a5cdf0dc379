package dev.inplace.functional.struct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.inplace.functional.fixtures.NumberRows;
import dev.inplace.functional.fixtures.NumberRowsFlyweight;
import dev.inplace.functional.fixtures.Numbers;
import dev.inplace.functional.fixtures.NumbersFlyweight;
import dev.inplace.functional.fixtures.Written;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnsignedFieldsTest {
  private final Arena arena = Arena.ofConfined();
  private final MemorySegment memory = arena.allocate(32, 8);
  private final NumbersFlyweight numbers = NumbersFlyweight.of(memory, 0);
  private final NumberRowsFlyweight rows = NumberRowsFlyweight.of(memory, 16);

  @AfterEach
  void free() {
    arena.close();
  }

  @Test
  void theExtremesAreReadAsTheNextWiderType() {
    assertThat(Written.by(memory, () -> numbers.b(255))).isEqualTo("0: ff");
    assertThat(numbers.b()).isEqualTo((short) 255);
    assertThat(Written.by(memory, () -> numbers.i(4_294_967_295L))).isEqualTo("4: ff ff ff ff");
    assertThat(numbers.i()).isEqualTo(4_294_967_295L);
    assertThat(Written.by(memory, () -> numbers.s(65_535))).isEqualTo("8: ff ff");
    assertThat(numbers.s()).isEqualTo(65_535);
    numbers.b(128).i(2_147_483_648L).s(32_768);
    assertThat(numbers.toRecord())
        .isEqualTo(new Numbers((byte) -128, Integer.MIN_VALUE, (short) -32_768));
    assertThat(numbers.b(0).i(0).s(0).toRecord()).isEqualTo(new Numbers((byte) 0, 0, (short) 0));
  }

  @Test
  void theRecordKeepsTheBits() {
    numbers.set(new Numbers((byte) -1, -2, (short) -3));
    assertThat(numbers.b()).isEqualTo((short) 255);
    assertThat(numbers.i()).isEqualTo(4_294_967_294L);
    assertThat(numbers.s()).isEqualTo(65_533);
    assertThat(numbers).hasToString("Numbers[b=255, i=4294967294, s=65533]");
  }

  @Test
  void whatIsOutOfRangeIsRefused() {
    Numbers before = new Numbers((byte) 1, 2, (short) 3);
    numbers.set(before);
    checkRefused(() -> numbers.b(256), "Numbers.b holds 0 to 255, not 256");
    checkRefused(() -> numbers.b(-1), "Numbers.b holds 0 to 255, not -1");
    checkRefused(() -> numbers.s(65_536), "Numbers.s holds 0 to 65535, not 65536");
    checkRefused(() -> numbers.i(-1), "Numbers.i holds 0 to 4294967295, not -1");
    checkRefused(() -> numbers.i(1L << 32), "Numbers.i holds 0 to 4294967295, not 4294967296");
    checkRefused(() -> numbers.addB(-2), "Numbers.b holds 0 to 255, not -1");
    checkRefused(() -> numbers.addS(65_533), "Numbers.s holds 0 to 65535, not 65536");
    checkRefused(() -> numbers.addI(-3), "Numbers.i holds 0 to 4294967295, not -1");
    assertThat(numbers.toRecord()).isEqualTo(before);
  }

  @Test
  void addReachesTheExtremes() {
    numbers.set(new Numbers((byte) 1, 2, (short) 3));
    numbers.addB(254).addI(4_294_967_293L).addS(65_532);
    assertThat(numbers.toRecord()).isEqualTo(new Numbers((byte) -1, -1, (short) -1));
    numbers.addB(-255).addI(-4_294_967_295L).addS(-65_535);
    assertThat(numbers.toRecord()).isEqualTo(new Numbers((byte) 0, 0, (short) 0));
  }

  @Test
  void elementsOfArraysAreUnsignedToo() {
    assertThat(Written.by(memory, () -> rows.bytes(2, 200))).isEqualTo("18: c8");
    assertThat(rows.bytes(2)).isEqualTo((short) 200);
    assertThat(Written.by(memory, () -> rows.shorts(1, 65_535))).isEqualTo("22: ff ff");
    assertThat(rows.shorts(1)).isEqualTo(65_535);
    assertThat(Written.by(memory, () -> rows.ints(0, 1L << 31))).isEqualTo("24: 00 00 00 80");
    assertThat(rows.ints(0)).isEqualTo(1L << 31);
    rows.set(new NumberRows(new byte[] {-1, 0, 1}, new short[] {-1, 1}, new int[] {-1, 1}));
    assertThat(rows)
        .hasToString("NumberRows[bytes=[255, 0, 1], shorts=[65535, 1], ints=[4294967295, 1]]");
    assertThat(rows.addBytes(1, 255).bytes(1)).isEqualTo((short) 255);
    assertThat(rows.addInts(1, 4_294_967_294L).ints(1)).isEqualTo(4_294_967_295L);
    checkRefused(() -> rows.bytes(0, 256), "NumberRows.bytes holds 0 to 255, not 256");
    checkRefused(() -> rows.addShorts(0, 1), "NumberRows.shorts holds 0 to 65535, not 65536");
    checkRefused(() -> rows.ints(0, -1), "NumberRows.ints holds 0 to 4294967295, not -1");
    assertThat(rows.toRecord().bytes()).isEqualTo(new byte[] {-1, -1, 1});
  }

  private static void checkRefused(Runnable write, String message) {
    assertThatIllegalArgumentException().isThrownBy(write::run).withMessage(message);
  }
}
