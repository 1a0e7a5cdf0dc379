package dev.inplace.functional.struct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.inplace.LittleEndian;
import dev.inplace.functional.fixtures.Box;
import dev.inplace.functional.fixtures.BoxFlyweight;
import dev.inplace.functional.fixtures.Padded;
import dev.inplace.functional.fixtures.PaddedSpan;
import dev.inplace.functional.fixtures.Shelf;
import dev.inplace.functional.fixtures.ShelfFlyweight;
import dev.inplace.functional.fixtures.Written;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NestedStructsTest {
  private static final Padded A = new Padded((byte) 1, 2, (byte) 3);
  private static final Padded B = new Padded((byte) -1, -2, (byte) -3);
  private static final Box BOX = new Box((byte) 5, A, (short) 6);
  private static final Box BOX_B = new Box((byte) 7, B, (short) 8);

  private final Arena arena = Arena.ofConfined();
  private final MemorySegment memory = arena.allocate(144, 8);
  private final BoxFlyweight box = BoxFlyweight.of(memory, 0);
  private final ShelfFlyweight shelf = ShelfFlyweight.of(memory, 0);

  @AfterEach
  void free() {
    arena.close();
  }

  private static Shelf shelf() {
    return new Shelf((byte) 1, new Padded[] {A, B}, new Box[] {BOX, BOX_B}, (byte) 9);
  }

  @Test
  void aReaderShowsTheNestedStructWhereItLies() {
    assertThat(Written.by(memory, () -> box.inner().second(-1)))
        .isEqualTo("16: ff ff ff ff ff ff ff ff");
    assertThat(Written.by(memory, () -> box.inner().third((byte) 7))).isEqualTo("24: 07");
    box.set(BOX);
    assertThat(box.inner().toRecord()).isEqualTo(A);
    box.inner().addSecond(5);
    assertThat(box.toRecord())
        .isEqualTo(new Box((byte) 5, new Padded((byte) 1, 7, (byte) 3), (short) 6));
  }

  @Test
  void aWriterCopiesARecordIn() {
    assertThat(Written.by(memory, () -> box.inner(A)))
        .isEqualTo("8: 01 00 00 00 00 00 00 00 02 00 00 00 00 00 00 00 03 00 00 00 00 00 00 00");
    assertThatNullPointerException()
        .isThrownBy(() -> box.inner(null))
        .withMessage("Box.inner is null");
    assertThatNullPointerException()
        .isThrownBy(() -> box.set(new Box((byte) 1, null, (short) 2)))
        .withMessage("Box.inner is null");
    assertThatNullPointerException().isThrownBy(() -> box.set(null)).withMessage("Box is null");
  }

  @Test
  void elementsOfAnArrayOfStructsAreFlyweights() {
    assertThat(Written.by(memory, () -> shelf.padded(1).first((byte) 4))).isEqualTo("32: 04");
    assertThat(Written.by(memory, () -> shelf.boxes(1).inner().third((byte) 4)))
        .isEqualTo("120: 04");
    assertThat(Written.by(memory, () -> shelf.last((byte) 4))).isEqualTo("136: 04");
    shelf.set(shelf());
    assertThat(shelf.padded(0).toRecord()).isEqualTo(A);
    assertThat(shelf.padded(0, B).padded(0).toRecord()).isEqualTo(B);
    assertThat(shelf.boxes(1).toRecord()).isEqualTo(BOX_B);
    assertThat(shelf.boxes(1, BOX).toRecord().boxes()).containsExactly(BOX, BOX);
  }

  @Test
  void anArrayOfStructsIsASpan() {
    shelf.set(shelf());
    PaddedSpan span = shelf.padded();
    assertThat(span.size()).isEqualTo(2);
    assertThat(span.get(1)).isEqualTo(B);
    span.set(1, A);
    assertThat(shelf.padded(1).toRecord()).isEqualTo(A);
    assertThat(span.segment().byteSize()).isEqualTo(48);
    assertThat(span.segment().address()).isEqualTo(memory.address() + 8);
    assertThat(shelf.boxes().at(1).inner().second()).isEqualTo(-2);
  }

  @Test
  void theRecordComesBackAsItWas() {
    Shelf back = shelf.set(shelf()).toRecord();
    assertThat(back.first()).isEqualTo((byte) 1);
    assertThat(back.padded()).containsExactly(A, B);
    assertThat(back.boxes()).containsExactly(BOX, BOX_B);
    assertThat(back.last()).isEqualTo((byte) 9);
    assertThat(shelf)
        .hasToString(
            "Shelf[first=1, padded=[Padded[first=1, second=2, third=3], Padded[first=-1,"
                + " second=-2, third=-3]], boxes=[Box[first=5, inner=Padded[first=1, second=2,"
                + " third=3], last=6], Box[first=7, inner=Padded[first=-1, second=-2, third=-3],"
                + " last=8]], last=9]");
  }

  @Test
  void whatIsRefusedChangesNothing() {
    shelf.set(shelf());
    byte[] before = memory.toArray(LittleEndian.BYTE);
    Padded[] two = {B, B};
    Box[] boxes = {BOX, BOX};
    checkNull(new Shelf((byte) 2, new Padded[] {B, null}, boxes, (byte) 2), "Shelf.padded is null");
    checkNull(new Shelf((byte) 2, null, boxes, (byte) 2), "Shelf.padded is null");
    checkNull(
        new Shelf((byte) 2, two, new Box[] {BOX, new Box((byte) 1, null, (short) 1)}, (byte) 2),
        "Box.inner is null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shelf.set(new Shelf((byte) 2, new Padded[] {A}, boxes, (byte) 2)))
        .withMessage("Shelf.padded has 2 elements; the array has 1");
    assertThatNullPointerException()
        .isThrownBy(() -> shelf.boxes(0, null))
        .withMessage("Shelf.boxes is null");
    for (int index : new int[] {-1, 2}) {
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> shelf.padded(index))
          .withMessage("Index %d out of bounds for length 2", index);
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> shelf.boxes(index, BOX));
    }
    assertThat(memory.toArray(LittleEndian.BYTE)).isEqualTo(before);
  }

  private void checkNull(Shelf record, String message) {
    assertThatNullPointerException().isThrownBy(() -> shelf.set(record)).withMessage(message);
  }
}
