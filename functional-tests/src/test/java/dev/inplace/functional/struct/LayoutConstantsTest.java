package dev.inplace.functional.struct;

import static java.lang.foreign.MemoryLayout.PathElement.groupElement;
import static java.lang.foreign.MemoryLayout.PathElement.sequenceElement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.Box;
import dev.inplace.functional.fixtures.BoxFlyweight;
import dev.inplace.functional.fixtures.EmptyEndFlyweight;
import dev.inplace.functional.fixtures.EnumsFlyweight;
import dev.inplace.functional.fixtures.NilFlyweight;
import dev.inplace.functional.fixtures.NumbersFlyweight;
import dev.inplace.functional.fixtures.Padded;
import dev.inplace.functional.fixtures.PaddedFlyweight;
import dev.inplace.functional.fixtures.PaddedKeyFlyweight;
import dev.inplace.functional.fixtures.RowsFlyweight;
import dev.inplace.functional.fixtures.ScalarsFlyweight;
import dev.inplace.functional.fixtures.Shelf;
import dev.inplace.functional.fixtures.ShelfFlyweight;
import dev.inplace.functional.fixtures.StructType;
import dev.inplace.functional.fixtures.TextsFlyweight;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutConstantsTest {

  static Stream<StructType> structs() {
    return StructType.all();
  }

  @ParameterizedTest
  @MethodSource("structs")
  void theLayoutAgreesWithTheConstants(StructType struct) {
    StructLayout layout = struct.layout();
    assertThat(layout.byteSize()).isEqualTo(struct.size());
    assertThat(layout.byteAlignment()).isEqualTo(struct.alignment());
    for (String field : struct.fields()) {
      assertThat(layout.byteOffset(groupElement(field))).isEqualTo(struct.offset(field));
    }
  }

  /** Worked out by hand from Go's rules. */
  @ParameterizedTest
  @CsvSource({
    "Scalars, 48, 8, 0 8 16 24 32 36 40 44",
    "Numbers, 12, 4, 0 4 8",
    "NumberRows, 16, 4, 0 4 8",
    "Enums, 12, 2, 0 2 4 5 8",
    "Texts, 42, 1, 0 1 2 9 41",
    "Rows, 72, 8, 0 8 24 28 34 40 48 56",
    "Padded, 24, 8, 0 8 16",
    "Box, 40, 8, 0 8 32",
    "Shelf, 144, 8, 0 8 56 136",
    "Ended, 16, 8, 0 8",
    "EmptyRow, 8, 4, 0 4 4",
    "EmptyEnd, 16, 8, 0 8",
    "TextKey, 8, 1, 0 3",
    "FloatKey, 24, 8, 0 8 16",
    "NestedKey, 40, 8, 0 1 8 32",
    "RowKey, 16, 4, 0 8",
    "Ledger, 160, 8, 0 152",
    "Giant, 70008, 8, 0 8",
  })
  void theConstantsAreGos(String name, long size, long alignment, String offsets) {
    StructType struct = structs().filter(s -> s.toString().equals(name)).findFirst().orElseThrow();
    assertThat(struct.size()).isEqualTo(size);
    assertThat(struct.alignment()).isEqualTo(alignment);
    List<Long> expected = Arrays.stream(offsets.split(" ")).map(Long::valueOf).toList();
    assertThat(struct.offsets()).isEqualTo(expected);
  }

  @Test
  void aStructWithoutFieldsHasNoBytes() {
    assertThat(NilFlyweight.SIZE).isEqualTo(0);
    assertThat(NilFlyweight.ALIGNMENT).isEqualTo(1);
  }

  @Test
  void lengthsAndStridesAreThoseOfTheArrays() {
    assertThat(RowsFlyweight.SHORTS_LENGTH).isEqualTo(3);
    assertThat(RowsFlyweight.SHORTS_STRIDE).isEqualTo(2);
    assertThat(ShelfFlyweight.BOXES_LENGTH).isEqualTo(2);
    assertThat(ShelfFlyweight.BOXES_STRIDE).isEqualTo(BoxFlyweight.SIZE);
    assertThat(EnumsFlyweight.WIDES_STRIDE).isEqualTo(2);
    assertThat(EmptyEndFlyweight.NONE_LENGTH).isEqualTo(0);
    assertThat(TextsFlyweight.NAME_LENGTH).isEqualTo(32);
  }

  @Test
  void theJdkReadsThroughTheLayoutWhatTheFlyweightWrites() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(ShelfFlyweight.LAYOUT);
      Padded[] padded = {new Padded((byte) 1, 2, (byte) 3), new Padded((byte) 4, 5, (byte) 6)};
      Box[] boxes = {
        new Box((byte) 7, padded[0], (short) 8), new Box((byte) 9, padded[1], (short) -1)
      };
      ShelfFlyweight.of(memory, 0).set(new Shelf((byte) 10, padded, boxes, (byte) 11));
      var layout = ShelfFlyweight.LAYOUT;
      var second =
          layout.varHandle(
              groupElement("boxes"),
              sequenceElement(1),
              groupElement("inner"),
              groupElement("second"));
      assertThat((long) second.get(memory, 0L)).isEqualTo(5);
      var last = layout.varHandle(groupElement("boxes"), sequenceElement(1), groupElement("last"));
      assertThat((short) last.get(memory, 0L)).isEqualTo((short) -1);
      MemorySegment scalars = arena.allocate(ScalarsFlyweight.LAYOUT);
      ScalarsFlyweight.of(scalars, 0).flag(true).c('\u65E5').f(0.5f);
      var flag = ScalarsFlyweight.LAYOUT.varHandle(groupElement("flag"));
      assertThat((boolean) flag.get(scalars, 0L)).isTrue();
      var c = ScalarsFlyweight.LAYOUT.varHandle(groupElement("c"));
      assertThat((char) c.get(scalars, 0L)).isEqualTo('\u65E5');
    }
  }

  @Test
  void fingerprintsDiffer() {
    Set<Long> fingerprints = new HashSet<>();
    fingerprints.add(ScalarsFlyweight.FINGERPRINT);
    fingerprints.add(NumbersFlyweight.FINGERPRINT);
    fingerprints.add(PaddedFlyweight.FINGERPRINT);
    fingerprints.add(PaddedKeyFlyweight.FINGERPRINT);
    fingerprints.add(BoxFlyweight.FINGERPRINT);
    fingerprints.add(NilFlyweight.FINGERPRINT);
    assertThat(fingerprints).hasSize(6);
  }
}
