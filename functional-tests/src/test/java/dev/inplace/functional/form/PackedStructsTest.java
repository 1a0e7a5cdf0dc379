package dev.inplace.functional.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.inplace.LittleEndian;
import dev.inplace.functional.fixtures.Written;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Structs whose fields, nested structs among them, lie at addresses that their types avoid. */
class PackedStructsTest {
  private static final Leaf LEAF = new Leaf((byte) 7, -1);

  private final Arena arena = Arena.ofConfined();
  private final MemorySegment memory = arena.allocate(240, 8);
  private final ParcelFlyweight parcel = ParcelFlyweight.of(memory, 0);
  private final TreeFlyweight tree = TreeFlyweight.of(memory, 3);

  @AfterEach
  void free() {
    arena.close();
  }

  @Test
  void fieldsFollowEachOtherWithoutPadding() {
    assertThat(Written.by(memory, () -> parcel.count(0x0102_0304))).isEqualTo("49: 04 03 02 01");
    assertThat(Written.by(memory, () -> parcel.weight(1.0)))
        .isEqualTo("53: 00 00 00 00 00 00 f0 3f");
    assertThat(Written.by(memory, () -> parcel.codes(1, (short) 0x0102))).isEqualTo("63: 02 01");
  }

  @Test
  void theInsideOfANestedStructStaysAsItIs() {
    assertThat(Written.by(memory, () -> parcel.leaf().value(-1)))
        .isEqualTo("9: ff ff ff ff ff ff ff ff");
    assertThat(Written.by(memory, () -> parcel.leaf(LEAF)))
        .isEqualTo("1: 07 00 00 00 00 00 00 00 ff ff ff ff ff ff ff ff");
    assertThat(Written.by(memory, () -> parcel.leaves(1).tag((byte) 5))).isEqualTo("33: 05");
    assertThat(Written.by(memory, () -> parcel.leaves(0, LEAF)))
        .isEqualTo("17: 07 00 00 00 00 00 00 00 ff ff ff ff ff ff ff ff");
    assertThat(Written.by(memory, () -> parcel.leaves().at(1).value(-2)))
        .isEqualTo("41: fe ff ff ff ff ff ff ff");
  }

  @Test
  void soDoesTheInsideOfOneNestedDeeper() {
    assertThat(Written.by(memory, () -> tree.trunk().leaf().value(-1)))
        .isEqualTo("20: ff ff ff ff ff ff ff ff"); // 3 + 1 + 8 + 8
    assertThat(Written.by(memory, () -> tree.branches(1).leaves(1).tag((byte) 5)))
        .isEqualTo("156: 05"); // 3 + 57 + 56 + 24 + 16
    assertThat(Written.by(memory, () -> tree.branches().at(1).id(-1)))
        .isEqualTo("116: ff ff ff ff");
    assertThat(Written.by(memory, () -> tree.parcel().leaves(1).tag((byte) 5)))
        .isEqualTo("205: 05"); // 3 + 169 + 33
  }

  @Test
  void aPackedStructLiesAnywhere() {
    for (long offset = 0; offset < 8; offset++) {
      TreeFlyweight anywhere = TreeFlyweight.of(arena.allocate(248, 8), offset);
      anywhere.trunk(new Branch(1, LEAF, new Leaf[] {LEAF, LEAF}));
      assertThat(anywhere.trunk().leaves(1).toRecord()).isEqualTo(LEAF);
      assertThat(ParcelSpan.of(memory, offset, 3).at(2).segment().address())
          .isEqualTo(memory.address() + offset + 130);
    }
  }

  @Test
  void aLimitOfTwoAsksForEvenAddresses() {
    PragmaFlyweight pragma = PragmaFlyweight.of(memory, 2);
    assertThat(Written.by(memory, () -> pragma.c(-1))).isEqualTo("8: ff ff ff ff ff ff ff ff");
    assertThat(Written.by(memory, () -> pragma.branch().leaves(0).value(-1)))
        .isEqualTo("48: ff ff ff ff ff ff ff ff"); // 2 + 14 + 24 + 8
    assertThat(Written.by(memory, () -> pragma.e((short) -1))).isEqualTo("74: ff ff");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PragmaFlyweight.of(memory, 3))
        .withMessageStartingWith("checkptr: Pragma at offset 3 is misaligned: alignment 2, ");
  }

  @Test
  void givenOffsetsAreTaken() {
    MirrorFlyweight mirror = MirrorFlyweight.of(memory, 8);
    assertThat(Written.by(memory, () -> mirror.magic(-1))).isEqualTo("12: ff ff ff ff");
    assertThat(Written.by(memory, () -> mirror.odd(0x0102_0304))).isEqualTo("41: 04 03 02 01");
    assertThat(Written.by(memory, () -> mirror.next((byte) 9))).isEqualTo("45: 09");
    assertThat(Written.by(memory, () -> mirror.leaf().value(-1)))
        .isEqualTo("55: ff ff ff ff ff ff ff ff");
    assertThat(Written.by(memory, () -> mirror.last((short) -1))).isEqualTo("68: ff ff");
  }

  @Test
  void whatIsRefusedLeavesAllAsItWas() {
    memory.fill((byte) 0x5A);
    byte[] before = memory.toArray(LittleEndian.BYTE);
    Leaf[] leaves = {LEAF, null};
    assertThatNullPointerException()
        .isThrownBy(() -> parcel.set(new Parcel((byte) 1, LEAF, leaves, 2, 3, new short[] {4, 5})))
        .withMessage("Parcel.leaves is null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tree.trunk(new Branch(1, LEAF, new Leaf[] {LEAF})))
        .withMessage("Branch.leaves has 2 elements; the array has 1");
    assertThat(memory.toArray(LittleEndian.BYTE)).isEqualTo(before);
  }
}
