package dev.inplace.info;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.lang.foreign.MemorySegment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Layouts that no generated class has: inspectors can make them, and mistakes in them. */
class LayoutsByHandTest {

  @ParameterizedTest
  @CsvSource({
    "int, -4, 4, 4",
    "int, 0, -4, 4",
    "int, 0, 4, 0",
    "int[, 0, 4, 4",
    "int], 0, 4, 4",
    "int[x], 0, 4, 4",
    "int[-3], 0, 4, 4",
    "int[99999999999999999999], 0, 4, 4",
    "[3], 0, 12, 4",
  })
  void aFieldThatIsNone(String type, long offset, long size, long alignment) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldInfo.of("f", type, offset, size, alignment))
        .withMessage(
            "field f: %s at %d, size %d, alignment %d is none\n"
                    .formatted(type, offset, size, alignment)
                + "fix: take it from the INFO of a flyweight");
  }

  @Test
  void aFieldOutsideItsStruct() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Layouts.struct("demo.Out", 8, FieldInfo.of("f", "long", 8, 8, 8)))
        .withMessage(
            "demo.Out.f lies outside: offset 8, size 8, of 8 bytes\n"
                + "fix: take the layout from the INFO of a flyweight");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Layouts.struct("demo.Out", 8, FieldInfo.of("f", "byte", Long.MAX_VALUE, 8, 1)));
  }

  @Test
  void aStructOfFewerBytesThanNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new StructInfo("demo.No", "go-amd64", "little-endian", -8, 1, 0, "", List.of()))
        .withMessageStartingWith("struct demo.No: size -8, alignment 1 is none\n");
  }

  @Test
  void nothingIsNull() {
    assertThatNullPointerException()
        .isThrownBy(() -> Structs.dump(MemorySegment.NULL, 0, (String) null))
        .withMessage("record");
    assertThatNullPointerException()
        .isThrownBy(() -> FileHead.write(MemorySegment.NULL, null, 1))
        .withMessage("struct");
  }

  /** Elements that no type of ours has are shown one a row. */
  @Test
  void elementsLargerThanARow() {
    StructInfo struct = Layouts.struct("demo.Wide", 96, FieldInfo.of("f", "byte[3]", 0, 96, 1));
    String dump = Structs.dump(MemorySegment.ofArray(new byte[96]), 0, struct);
    assertThat(dump).contains("f[0]: byte", "f[1]: byte", "f[2]: byte").hasLineCount(2 + 6);
  }
}
