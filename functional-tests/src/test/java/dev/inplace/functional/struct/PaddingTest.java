package dev.inplace.functional.struct;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.Flyweight;
import dev.inplace.LittleEndian;
import dev.inplace.functional.fixtures.Box;
import dev.inplace.functional.fixtures.BoxFlyweight;
import dev.inplace.functional.fixtures.Dirty;
import dev.inplace.functional.fixtures.EmptyEnd;
import dev.inplace.functional.fixtures.EmptyEndFlyweight;
import dev.inplace.functional.fixtures.Ended;
import dev.inplace.functional.fixtures.EndedFlyweight;
import dev.inplace.functional.fixtures.Nil;
import dev.inplace.functional.fixtures.Padded;
import dev.inplace.functional.fixtures.PaddedFlyweight;
import dev.inplace.functional.fixtures.PaddingBytes;
import dev.inplace.functional.fixtures.Scalars;
import dev.inplace.functional.fixtures.ScalarsFlyweight;
import dev.inplace.functional.fixtures.Shelf;
import dev.inplace.functional.fixtures.ShelfFlyweight;
import dev.inplace.functional.fixtures.TextKey;
import dev.inplace.functional.fixtures.TextKeyFlyweight;
import dev.inplace.functional.fixtures.Written;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Padding is written as zero, whatever was there before, and never compared. */
class PaddingTest {
  private static final Scalars SCALARS =
      new Scalars(true, -1, (byte) -1, -1, (short) -1, -1, '\uFFFF', -1);
  private static final Padded PADDED = new Padded((byte) -1, -1, (byte) -1);
  private static final Box BOX = new Box((byte) -1, PADDED, (short) -1);
  private static final Shelf SHELF =
      new Shelf((byte) -1, new Padded[] {PADDED, PADDED}, new Box[] {BOX, BOX}, (byte) -1);

  private final Arena arena = Arena.ofConfined();
  private long seed;

  @AfterEach
  void free() {
    arena.close();
  }

  @Test
  void setWritesZero() {
    checkPaddingIsZero(ScalarsFlyweight.of(dirty(48), 0).set(SCALARS), ScalarsFlyweight.LAYOUT);
    checkPaddingIsZero(PaddedFlyweight.of(dirty(24), 0).set(PADDED), PaddedFlyweight.LAYOUT);
    checkPaddingIsZero(BoxFlyweight.of(dirty(40), 0).set(BOX), BoxFlyweight.LAYOUT);
    checkPaddingIsZero(ShelfFlyweight.of(dirty(144), 0).set(SHELF), ShelfFlyweight.LAYOUT);
    assertThat(Written.by(dirty(16), () -> {})).isEmpty();
  }

  @Test
  void setWritesEveryByte() {
    MemorySegment memory = dirty(144);
    assertThat(Written.by(memory, () -> ShelfFlyweight.of(memory, 0).set(SHELF)))
        .startsWith("0: ff 00 00 00 00 00 00 00 ff")
        .doesNotContain(",");
  }

  @Test
  void copyFromWritesZero() {
    ScalarsFlyweight scalars = ScalarsFlyweight.of(dirty(48), 0);
    scalars.set(SCALARS);
    spoil(scalars, ScalarsFlyweight.LAYOUT);
    ScalarsFlyweight copy = ScalarsFlyweight.of(dirty(48), 0).copyFrom(scalars);
    checkPaddingIsZero(copy, ScalarsFlyweight.LAYOUT);
    assertThat(copy.toRecord()).isEqualTo(SCALARS);

    ShelfFlyweight shelf = ShelfFlyweight.of(dirty(144), 0).set(SHELF);
    spoil(shelf, ShelfFlyweight.LAYOUT);
    ShelfFlyweight shelfCopy = ShelfFlyweight.of(dirty(144), 0).copyFrom(shelf);
    checkPaddingIsZero(shelfCopy, ShelfFlyweight.LAYOUT);
    assertThat(shelfCopy).isEqualTo(shelf);
  }

  @Test
  void copyFromMayCopyOntoItself() {
    ShelfFlyweight shelf = ShelfFlyweight.of(dirty(144), 0).set(SHELF);
    spoil(shelf, ShelfFlyweight.LAYOUT);
    shelf.copyFrom(shelf);
    checkPaddingIsZero(shelf, ShelfFlyweight.LAYOUT);
    assertThat(shelf.toRecord().boxes()).containsExactly(BOX, BOX);
  }

  @Test
  void copyFromLeavesTextAsOurWritersDo() {
    TextKeyFlyweight dirty = TextKeyFlyweight.of(dirty(8), 0).set(new TextKey("A", "LAX"));
    new Dirty(arena, 8, 5).spoil(dirty, TextKeyFlyweight.LAYOUT);
    TextKeyFlyweight copy = TextKeyFlyweight.of(dirty(8), 0).copyFrom(dirty);
    assertThat(copy.segment().toArray(LittleEndian.BYTE))
        .isEqualTo(new byte[] {'A', 0, 0, 'L', 'A', 'X', 0, 0});
  }

  @Test
  void copyFromLeavesTrueAsOne() {
    ScalarsFlyweight scalars = ScalarsFlyweight.of(dirty(48), 0).set(SCALARS);
    scalars.segment().set(LittleEndian.BYTE, 0, (byte) 0x80);
    ScalarsFlyweight copy = ScalarsFlyweight.of(dirty(48), 0).copyFrom(scalars);
    assertThat(copy.segment().get(LittleEndian.BYTE, 0)).isEqualTo((byte) 1);
  }

  @Test
  void paddingIsNotCompared() {
    for (int i = 0; i < 50; i++) {
      ShelfFlyweight a = ShelfFlyweight.of(dirty(144), 0).set(SHELF);
      ShelfFlyweight b = ShelfFlyweight.of(dirty(144), 0).set(SHELF);
      spoil(a, ShelfFlyweight.LAYOUT);
      spoil(b, ShelfFlyweight.LAYOUT);
      assertThat(a.segment().mismatch(b.segment())).isNotEqualTo(-1);
      assertThat(a).isEqualTo(b).hasSameHashCodeAs(b).hasToString(b.toString());
      assertThat(a.boxes(1)).isEqualTo(a.boxes(0));
    }
  }

  @Test
  void aTrailingByteForAStructWithoutBytesIsPadding() {
    EndedFlyweight ended = EndedFlyweight.of(dirty(16), 0).set(new Ended(-1, new Nil()));
    assertThat(ended.segment().get(LittleEndian.LONG, 8)).isEqualTo(0);
    EmptyEndFlyweight empty =
        EmptyEndFlyweight.of(dirty(16), 0).set(new EmptyEnd(-1, new Padded[0]));
    assertThat(empty.segment().get(LittleEndian.LONG, 0)).isEqualTo(0xFFFF_FFFFL);
    assertThat(empty.segment().get(LittleEndian.LONG, 8)).isEqualTo(0);
    EmptyEndFlyweight same = EmptyEndFlyweight.of(dirty(16), 0).number(-1);
    assertThat(empty).isEqualTo(same).hasSameHashCodeAs(same);
  }

  @Test
  void singleWritesLeavePaddingAlone() {
    MemorySegment memory = arena.allocate(48, 8);
    ScalarsFlyweight scalars = ScalarsFlyweight.of(memory, 0);
    assertThat(Written.by(memory, () -> scalars.flag(true).c('x'))).isEqualTo("0: 01, 40: 78 00");
  }

  private MemorySegment dirty(long size) {
    MemorySegment memory = arena.allocate(size, 8);
    MemorySegment.copy(new Dirty(arena, size, seed++).segment(), 0, memory, 0, size);
    return memory;
  }

  private void spoil(Flyweight flyweight, StructLayout layout) {
    Dirty garbage = new Dirty(arena, 8, seed++);
    garbage.spoil(flyweight, layout);
  }

  private static void checkPaddingIsZero(Flyweight flyweight, StructLayout layout) {
    assertThat(PaddingBytes.of(Flyweight.segmentOf(flyweight), layout)).containsOnly((byte) 0);
  }
}
