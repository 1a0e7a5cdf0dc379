package dev.inplace.processor.layout;

import static dev.inplace.processor.layout.Structs.BYTE;
import static dev.inplace.processor.layout.Structs.DOUBLE;
import static dev.inplace.processor.layout.Structs.FLOAT;
import static dev.inplace.processor.layout.Structs.INT;
import static dev.inplace.processor.layout.Structs.LONG;
import static dev.inplace.processor.layout.Structs.POINTER;
import static dev.inplace.processor.layout.Structs.SHORT;
import static dev.inplace.processor.layout.Structs.UNSIGNED_WORD;
import static dev.inplace.processor.layout.Structs.WORD;
import static dev.inplace.processor.layout.Structs.array;
import static dev.inplace.processor.layout.Structs.enumeration;
import static dev.inplace.processor.layout.Structs.nested;
import static dev.inplace.processor.layout.Structs.struct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Struct;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The differences of platforms: words, the alignment of 8-byte numbers, enums, G7. */
class DataModelTest {

  private static StructLayout on(String model, Struct struct) {
    return new Layouter().layout(Structs.on(model, struct));
  }

  /** Rule, types of fields, expected offsets, size and alignment, with words of 4 bytes. */
  static Stream<Arguments> goOn32Bits() {
    return Stream.of(
        arguments("G1 long", List.of(INT, LONG), List.of(0L, 4L), 12, 4),
        arguments("G1 double", List.of(BYTE, DOUBLE, BYTE), List.of(0L, 4L, 12L), 16, 4),
        arguments("G1 smaller", List.of(BYTE, SHORT, FLOAT), List.of(0L, 2L, 4L), 8, 4),
        arguments("G1 words", List.of(WORD, UNSIGNED_WORD, POINTER), List.of(0L, 4L, 8L), 12, 4),
        arguments("G2 word behind byte", List.of(BYTE, WORD), List.of(0L, 4L), 8, 4),
        arguments("G3 array of nothing", List.of(BYTE, array(LONG, 0)), List.of(0L, 4L), 8, 4),
        arguments("G3 array of words", List.of(BYTE, array(WORD, 3)), List.of(0L, 4L), 16, 4),
        arguments("G5 nested", List.of(BYTE, nested(LONG)), List.of(0L, 4L), 12, 4),
        arguments("G7 last of no bytes", List.of(LONG, nested()), List.of(0L, 8L), 12, 4));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("goOn32Bits")
  void goOn32Bits(
      String rule, List<FieldType> types, List<Long> offsets, long size, long alignment) {
    Struct struct = struct(types.toArray(FieldType[]::new));
    for (String model : List.of("go-386", "go-arm")) {
      StructLayout layout = on(model, struct);
      assertThat(layout.fields()).extracting(FieldLayout::offset).isEqualTo(offsets);
      assertThat(layout.extent()).isEqualTo(new Extent(size, alignment));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "go-amd64, 8",
    "go-arm64, 8",
    "go-386, 4",
    "go-arm, 4",
    "c-x86_64, 8",
    "c-i386, 4",
  })
  void words(String model, long word) {
    for (FieldType type : List.of(WORD, UNSIGNED_WORD, POINTER)) {
      assertThat(on(model, struct(type)).extent()).isEqualTo(new Extent(word, word));
      assertThat(on(model, struct(BYTE, array(type, 3))).extent())
          .isEqualTo(new Extent(4 * word, word));
    }
  }

  /** In Go the smallest number that holds all ordinals, in C an int. */
  @ParameterizedTest
  @CsvSource({
    "0, 1, 4",
    "1, 1, 4",
    "256, 1, 4",
    "257, 2, 4",
    "65536, 2, 4",
    "65537, 4, 4",
  })
  void enums(int constants, long inGo, long inC) {
    Struct struct = struct(enumeration(constants));
    for (DataModel model : DataModel.ALL) {
      long size = model.name().startsWith("go-") ? inGo : inC;
      assertThat(on(model.name(), struct).extent()).isEqualTo(new Extent(size, size));
    }
  }

  @ParameterizedTest
  @CsvSource({"go-amd64, go-arm64", "go-386, go-arm"})
  void modelsThatDifferInNameOnly(String one, String other) {
    RandomStructs structs = new RandomStructs(7, 12);
    for (int i = 0; i < 1_000; i++) {
      Struct struct = structs.next();
      assertThat(offsets(on(one, struct))).isEqualTo(offsets(on(other, struct)));
      assertThat(on(one, struct).extent()).isEqualTo(on(other, struct).extent());
    }
  }

  private static List<Long> offsets(StructLayout layout) {
    return layout.fields().stream().map(FieldLayout::offset).toList();
  }

  @Test
  void modelsHaveTheNamesThatTheBuildGivesThem() {
    assertThat(DataModel.names())
        .containsExactly("go-amd64", "go-arm64", "go-386", "go-arm", "c-x86_64", "c-i386");
    assertThat(DataModel.ALL)
        .allSatisfy(model -> assertThat(DataModel.named(model.name())).contains(model));
    assertThat(DataModel.named("go-AMD64")).isEmpty();
    Struct struct = Structs.on("go-286", struct(INT));
    assertThatThrownBy(() -> new Layouter().layout(struct))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("go-286");
  }
}
