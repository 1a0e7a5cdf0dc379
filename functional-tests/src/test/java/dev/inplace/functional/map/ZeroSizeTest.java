package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.inplace.functional.fixtures.EmptyEnd;
import dev.inplace.functional.fixtures.EmptyEndFlyweight;
import dev.inplace.functional.fixtures.EmptyRow;
import dev.inplace.functional.fixtures.EmptyRowFlyweight;
import dev.inplace.functional.fixtures.Ended;
import dev.inplace.functional.fixtures.EndedFlyweight;
import dev.inplace.functional.fixtures.Nil;
import dev.inplace.functional.fixtures.NilFlyweight;
import dev.inplace.functional.fixtures.Padded;
import dev.inplace.functional.fixtures.Written;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ZeroSizeTest {
  private final Arena arena = Arena.ofConfined();
  private final MemorySegment memory = arena.allocate(16, 8);

  @AfterEach
  void free() {
    arena.close();
  }

  @Test
  void aStructWithoutBytesLiesAnywhereUpToTheEnd() {
    Nil nil = new Nil();
    NilFlyweight flyweight = NilFlyweight.of(memory, 16);
    assertThat(flyweight.set(nil).toRecord()).isEqualTo(nil);
    assertThat(flyweight).isEqualTo(NilFlyweight.of(memory, 3)).hasToString("Nil[]");
    assertThat(flyweight.hashCode()).isEqualTo(nil.hashCode());
    assertThat(flyweight.copyFrom(NilFlyweight.of(memory, 3))).isSameAs(flyweight);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> NilFlyweight.of(memory, 17))
        .withMessage(
            "checkptr: Nil at offset 17 does not fit: size 0, segment of 16 bytes\n"
                + "fix: give an offset from which it fits, or a larger segment");
  }

  @Test
  void aStructThatEndsInOneWithoutBytes() {
    EndedFlyweight ended = EndedFlyweight.of(memory, 0);
    Ended record = new Ended(-7, new Nil());
    assertThat(ended.set(record).toRecord()).isEqualTo(record);
    assertThat(ended.end().segment()).isEqualTo(memory.asSlice(8, 0));
    assertThat(ended.end().offset()).isEqualTo(0);
    assertThat(ended.end(new Nil()).id()).isEqualTo(-7);
    assertThat(ended).hasToString("Ended[id=-7, end=Nil[]]");
  }

  @Test
  void anArrayWithoutElements() {
    EmptyRowFlyweight row = EmptyRowFlyweight.of(memory, 0);
    row.set(new EmptyRow((byte) 1, new int[0], (byte) 2));
    assertThat(row.before()).isEqualTo((byte) 1);
    assertThat(row.after()).isEqualTo((byte) 2);
    assertThat(row.toRecord().none()).isEmpty();
    assertThat(row).hasToString("EmptyRow[before=1, none=[], after=2]");
    assertThat(Written.by(memory, () -> row.after((byte) 3))).isEqualTo("4: 03");
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> row.none(0))
        .withMessage("Index 0 out of bounds for length 0");
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> row.none(0, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> row.set(new EmptyRow((byte) 1, new int[1], (byte) 2)))
        .withMessage("EmptyRow.none has 0 elements; the array has 1");
  }

  @Test
  void anArrayOfStructsWithoutElements() {
    EmptyEndFlyweight empty = EmptyEndFlyweight.of(memory, 0);
    empty.set(new EmptyEnd(5, new Padded[0]));
    assertThat(empty.none().size()).isEqualTo(0);
    assertThat(empty.none().segment().byteSize()).isEqualTo(0);
    assertThat(empty.toRecord().none()).isEmpty();
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> empty.none(0));
  }
}
