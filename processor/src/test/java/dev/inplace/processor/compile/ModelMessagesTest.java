package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.process;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.diagnostic.Code;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

class ModelMessagesTest {

  private static JavaFileObject shapes(String declarations) {
    return source(
        "demo.Shapes",
        """
        package demo;
        import dev.inplace.annotation.*;
        interface Shapes {
        %s
        }
        """
            .formatted(declarations));
  }

  private static List<String> messagesOf(String declarations) {
    return messages(process(shapes(declarations)));
  }

  @Test
  @Tells(Code.MODEL_MISMATCH)
  void nestedStructsOfOtherModels() {
    assertThat(
            messagesOf(
                """
                @Struct(model = Model.C_I386) record Point(int x) {}
                @Struct(model = Model.GO_ARM64) record Line(
                    Point from,
                    @Length(2) Point[] to) {}
                @Struct record Dot(
                    Point center) {}\
                """))
        .containsExactly(
            """
            Shapes.java:6: [ModelMismatch] Shapes.Line.from: demo.Shapes.Point is laid out for \
            c-i386, and this struct for go-arm64
            fix: write the same @Struct(model = ...) on both\
            """,
            """
            Shapes.java:7: [ModelMismatch] Shapes.Line.to: demo.Shapes.Point is laid out for \
            c-i386, and this struct for go-arm64
            fix: write the same @Struct(model = ...) on both\
            """,
            """
            Shapes.java:9: [ModelMismatch] Shapes.Dot.center: demo.Shapes.Point is laid out for \
            c-i386, and this struct for go-amd64
            fix: write the same @Struct(model = ...) on both\
            """);
  }

  /** The offsets are the same, but the builds that they belong to are not. */
  @Test
  void modelsThatDifferInNameOnly() {
    assertThat(
            messagesOf(
                """
                @Struct(model = Model.GO_ARM64) record Point(int x) {}
                @Struct(model = Model.GO_AMD64) record Line(Point from) {}\
                """))
        .singleElement()
        .asString()
        .startsWith("Shapes.java:5: [ModelMismatch] Shapes.Line.from: ");
  }

  @Test
  void structAroundAMismatchTellsNoOther() {
    assertThat(
            messagesOf(
                """
                @Struct(model = Model.GO_386) record Point(int x) {}
                @Struct record Line(Point from) {}
                @Struct(model = Model.C_I386) @Budget(size = 0) record Route(Line line) {}\
                """))
        .singleElement()
        .asString()
        .startsWith("Shapes.java:5: [ModelMismatch] Shapes.Line.from: ");
  }

  @Test
  void modelOfTheBuildIsTheOneThatIsNamed() {
    JavaFileObject shapes =
        shapes(
            """
            @Struct(model = Model.GO_386) record Point(int x) {}
            @Struct(model = Model.BUILD) record Line(Point from) {}\
            """);
    assertThat(messages(process(List.of("inplace.model=go-386"), shapes))).isEmpty();
    assertThat(messages(process(List.of("inplace.model=go-arm"), shapes))).hasSize(1);
  }

  @Test
  void byteOrdersMayDiffer() {
    assertThat(
            messagesOf(
                """
                @Struct(byteOrder = ByteOrder.BIG_ENDIAN) record Point(int x) {}
                @Struct record Line(Point from, @Length(2) Point[] to) {}\
                """))
        .isEmpty();
  }

  /** It lies beside the value, not inside it. */
  @Test
  void keyOfAnotherModel() {
    assertThat(
            messagesOf(
                """
                @Struct(model = Model.C_I386) record Point(int x, long y) {}
                @Struct @StructMap(key = Point.class) record Line(long from) {}\
                """))
        .isEmpty();
  }
}
