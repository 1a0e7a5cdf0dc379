package dev.inplace.functional.struct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.inplace.LittleEndian;
import dev.inplace.functional.fixtures.Rows;
import dev.inplace.functional.fixtures.RowsFlyweight;
import dev.inplace.functional.fixtures.Written;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArrayFieldsTest {
  private static final byte[] THREE = {1, 2, 3};

  private final Arena arena = Arena.ofConfined();
  private final MemorySegment memory = arena.allocate(72, 8);
  private final RowsFlyweight rows = RowsFlyweight.of(memory, 0);

  @AfterEach
  void free() {
    arena.close();
  }

  private static Rows record(byte[] bytes, float f) {
    return new Rows(
        new boolean[] {true, false, true},
        new double[] {-0.0, Double.NaN},
        bytes,
        new short[] {-1, 0x0102, Short.MIN_VALUE},
        new char[] {'x', '\uFFFF'},
        new int[] {-1, 0x01020304},
        new float[] {f, -0.0f},
        new long[] {Long.MIN_VALUE, 5});
  }

  @Test
  void elementsAreWrittenAtTheirPlaces() {
    assertThat(Written.by(memory, () -> rows.flags(1, true))).isEqualTo("1: 01");
    assertThat(Written.by(memory, () -> rows.doubles(1, -2.0)))
        .isEqualTo("16: 00 00 00 00 00 00 00 c0");
    assertThat(Written.by(memory, () -> rows.bytes(2, (byte) 9))).isEqualTo("26: 09");
    assertThat(Written.by(memory, () -> rows.shorts(2, (short) 0x0102))).isEqualTo("32: 02 01");
    assertThat(Written.by(memory, () -> rows.chars(1, 'A'))).isEqualTo("36: 41 00");
    assertThat(Written.by(memory, () -> rows.ints(0, 1))).isEqualTo("40: 01 00 00 00");
    assertThat(Written.by(memory, () -> rows.floats(1, 1f))).isEqualTo("52: 00 00 80 3f");
    assertThat(Written.by(memory, () -> rows.longs(1, -1)))
        .isEqualTo("64: ff ff ff ff ff ff ff ff");
  }

  @Test
  void theRecordComesBackAsItWas() {
    Rows record = record(THREE, 1.5f);
    Rows back = rows.set(record).toRecord();
    assertThat(back.flags()).isEqualTo(record.flags());
    assertThat(back.doubles()).isEqualTo(record.doubles());
    assertThat(back.bytes()).isEqualTo(record.bytes()).isNotSameAs(record.bytes());
    assertThat(back.shorts()).isEqualTo(record.shorts());
    assertThat(back.chars()).isEqualTo(record.chars());
    assertThat(back.ints()).isEqualTo(record.ints());
    assertThat(back.floats()).isEqualTo(record.floats());
    assertThat(back.longs()).isEqualTo(record.longs());
    assertThat(rows.doubles(0)).isEqualTo(-0.0);
    assertThat(rows.flags(2)).isTrue();
    assertThat(rows.chars(1)).isEqualTo('\uFFFF');
    assertThat(rows.shorts(1)).isEqualTo((short) 0x0102);
    assertThat(rows.ints(1)).isEqualTo(0x01020304);
    assertThat(rows.floats(0)).isEqualTo(1.5f);
    assertThat(rows.longs(0)).isEqualTo(Long.MIN_VALUE);
    assertThat(rows.bytes(1)).isEqualTo((byte) 2);
  }

  @Test
  void addChangesOneElement() {
    rows.set(record(THREE, 1.5f));
    rows.addBytes(0, 127).addShorts(1, 1).addInts(1, 1).addLongs(1, -6);
    rows.addFloats(0, 0.25f).addDoubles(0, 2);
    assertThat(rows.bytes(0)).isEqualTo((byte) -128);
    assertThat(rows.bytes(1)).isEqualTo((byte) 2);
    assertThat(rows.shorts(1)).isEqualTo((short) 0x0103);
    assertThat(rows.ints(1)).isEqualTo(0x01020305);
    assertThat(rows.longs(1)).isEqualTo(-1);
    assertThat(rows.floats(0)).isEqualTo(1.75f);
    assertThat(rows.doubles(0)).isEqualTo(2.0);
  }

  @Test
  void indexesAreChecked() {
    for (int index : new int[] {-1, 2, 3, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      checkOutOfBounds(() -> rows.ints(index), index, 2);
      checkOutOfBounds(() -> rows.ints(index, 1), index, 2);
      checkOutOfBounds(() -> rows.addInts(index, 1), index, 2);
      checkOutOfBounds(() -> rows.chars(index), index, 2);
      checkOutOfBounds(() -> rows.doubles(index, 1), index, 2);
    }
    checkOutOfBounds(() -> rows.flags(3), 3, 3);
    checkOutOfBounds(() -> rows.bytes(-1, (byte) 1), -1, 3);
  }

  private static void checkOutOfBounds(Runnable use, int index, int length) {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(use::run)
        .withMessage("Index %d out of bounds for length %d", index, length);
  }

  @Test
  void anArrayOfAnotherLengthIsRefused() {
    rows.set(record(THREE, 1));
    byte[] before = memory.toArray(LittleEndian.BYTE);
    for (byte[] wrong : new byte[][] {{}, {1, 2}, {1, 2, 3, 4}}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> rows.set(record(wrong, 2)))
          .withMessage("Rows.bytes has 3 elements; the array has " + wrong.length);
    }
    assertThatNullPointerException()
        .isThrownBy(() -> rows.set(record(null, 2)))
        .withMessage("Rows.bytes is null");
    assertThat(memory.toArray(LittleEndian.BYTE)).isEqualTo(before);
  }

  @Test
  void elementsAreComparedAsRecordsCompareThem() {
    MemorySegment other = arena.allocate(72, 8);
    RowsFlyweight same = RowsFlyweight.of(other, 0).set(record(THREE, 1.5f));
    rows.set(record(THREE, 1.5f));
    assertThat(rows).isEqualTo(same).hasSameHashCodeAs(same);
    same.doubles(0, 0.0);
    assertThat(rows).isNotEqualTo(same);
    same.doubles(0, -0.0).longs(1, 6);
    assertThat(rows).isNotEqualTo(same);
    same.longs(1, 5);
    other.set(LittleEndian.BYTE, 0, (byte) 0x40); // true, in other bits
    assertThat(rows).isEqualTo(same).hasSameHashCodeAs(same);
  }

  @Test
  void anArrayIsDescribedByItsElements() {
    assertThat(rows.set(record(THREE, 1.5f)))
        .hasToString(
            "Rows[flags=[true, false, true], doubles=[-0.0, NaN], bytes=[1, 2, 3],"
                + " shorts=[-1, 258, -32768], chars=[x, \uFFFF], ints=[-1, 16909060],"
                + " floats=[1.5, -0.0], longs=[-9223372036854775808, 5]]");
  }
}
