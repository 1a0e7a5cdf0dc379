package dev.inplace;

import static java.lang.foreign.MemoryLayout.PathElement.groupElement;
import static java.lang.foreign.MemoryLayout.PathElement.sequenceElement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedLayoutTest {
  private static final StructLayout LEAF =
      MemoryLayout.structLayout(
          LittleEndian.BYTE.withName("tag"),
          MemoryLayout.paddingLayout(7),
          BigEndian.LONG.withByteAlignment(8).withName("value"));

  private static final StructLayout BRANCH =
      MemoryLayout.structLayout(
              LEAF.withName("leaf"),
              MemoryLayout.sequenceLayout(2, LEAF).withByteAlignment(16).withName("leaves"),
              MemoryLayout.sequenceLayout(3, LittleEndian.SHORT.withByteAlignment(2))
                  .withName("shorts"),
              MemoryLayout.paddingLayout(10))
          .withByteAlignment(32);

  private static final PathElement[][] PLACES = {
    {groupElement("leaf"), groupElement("value")},
    {groupElement("leaves"), sequenceElement(1), groupElement("tag")},
    {groupElement("leaves"), sequenceElement(1), groupElement("value")},
    {groupElement("shorts"), sequenceElement(2)},
  };

  private static final PathElement[][] PARTS = {
    {groupElement("leaf")},
    {groupElement("leaves")},
    {groupElement("leaves"), sequenceElement()},
    {groupElement("leaves"), sequenceElement(), groupElement("value")},
    {groupElement("shorts"), sequenceElement()},
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 4, 8, 16, 32, 64})
  void offsetsStayAndAlignmentsAreCut(long limit) {
    MemoryLayout packed = PackedLayout.of(BRANCH, limit);
    assertThat(packed.byteSize()).isEqualTo(BRANCH.byteSize());
    assertThat(packed.byteAlignment()).isEqualTo(Math.min(32, limit));
    for (PathElement[] place : PLACES) {
      assertThat(packed.byteOffset(place)).isEqualTo(BRANCH.byteOffset(place));
    }
    for (PathElement[] part : PARTS) {
      assertThat(packed.select(part).byteAlignment())
          .isEqualTo(Math.min(BRANCH.select(part).byteAlignment(), limit));
    }
  }

  @Test
  void anAlignmentAboveThatOfAllPartsIsCutToTheLimitOnly() {
    MemoryLayout wide = MemoryLayout.structLayout(LittleEndian.LONG).withByteAlignment(16);
    assertThat(PackedLayout.of(wide, 8).byteAlignment()).isEqualTo(8);
    assertThat(PackedLayout.of(wide, 32)).isEqualTo(wide);
    MemoryLayout run = MemoryLayout.sequenceLayout(3, LittleEndian.BYTE).withByteAlignment(16);
    assertThat(PackedLayout.of(run, 4).byteAlignment()).isEqualTo(4);
  }

  @Test
  void namesAndByteOrdersStay() {
    MemoryLayout packed = PackedLayout.of(BRANCH.withName("branch"), 1);
    assertThat(packed.name()).hasValue("branch");
    assertThat(packed.select(groupElement("leaf"), groupElement("value")))
        .isEqualTo(BigEndian.LONG.withName("value"));
    assertThat(packed.select(groupElement("shorts")).name()).hasValue("shorts");
  }

  @Test
  void aPackedLayoutFitsWhereTheLayoutItselfDoesNot() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MemoryLayout.structLayout(LittleEndian.BYTE, LEAF));
    StructLayout around =
        MemoryLayout.structLayout(
            LittleEndian.BYTE, PackedLayout.of(MemoryLayout.sequenceLayout(2, BRANCH), 1));
    assertThat(around.byteSize()).isEqualTo(1 + 2 * BRANCH.byteSize());
    assertThat(around.byteAlignment()).isEqualTo(1);
  }

  @Test
  void theJdkReadsThroughItAtAnyAddress() {
    MemoryLayout packed = PackedLayout.of(LEAF, 1);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(24, 8).asSlice(3, 16);
      memory.set(BigEndian.LONG, 8, 386);
      var value = packed.varHandle(groupElement("value"));
      assertThat((long) value.get(memory, 0L)).isEqualTo(386);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LEAF.varHandle(groupElement("value")).get(memory, 0L));
    }
  }

  @Test
  void layoutsWithoutPartsStayEmpty() {
    MemoryLayout empty = MemoryLayout.structLayout().withByteAlignment(8);
    assertThat(PackedLayout.of(empty, 2))
        .isEqualTo(MemoryLayout.structLayout().withByteAlignment(2));
    assertThat(PackedLayout.of(MemoryLayout.sequenceLayout(0, LEAF), 1).byteSize()).isEqualTo(0);
  }

  @Test
  void unionsArePackedToo() {
    MemoryLayout union = MemoryLayout.unionLayout(ValueLayout.JAVA_LONG, LEAF);
    MemoryLayout packed = PackedLayout.of(union, 1);
    assertThat(packed.byteAlignment()).isEqualTo(1);
    assertThat(packed.byteSize()).isEqualTo(union.byteSize());
    assertThat(packed).isInstanceOf(java.lang.foreign.UnionLayout.class);
  }
}
