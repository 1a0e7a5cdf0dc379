package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.compile;
import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.diagnostic.Code;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Annotations about layout on what has none. */
class WithoutStructTest {

  /** Messages about declarations that begin on line 4. */
  private static List<String> messagesOf(String declarations) {
    return messages(
        compile(
            source(
                "demo.Shapes",
                """
                package demo;
                import dev.inplace.annotation.*;
                interface Shapes {
                %s
                }
                """
                    .formatted(declarations))));
  }

  @Test
  @Tells(Code.WITHOUT_STRUCT)
  void recordsThatAreNoStructs() {
    String fix = "\nfix: annotate it with @Struct too";
    assertThat(
            messagesOf(
                """
                @Packed record A(int x) {}
                @Align(3) @Budget(size = 1) record B(@Offset(-1) int x, @Align(5) @Word int y) {}
                record C(@Length(2) String x, @Unsigned int y, @Length(-1) int[] z) {}
                record D(@Packed int x) {}\
                """))
        .containsExactlyInAnyOrder(
            "Shapes.java:4: [WithoutStruct] Shapes.A: it is no struct, so nothing heeds its "
                + "@Packed"
                + fix,
            "Shapes.java:5: [WithoutStruct] Shapes.B: it is no struct, so nothing heeds its "
                + "@Align, @Budget, @Offset, @Word"
                + fix,
            "Shapes.java:6: [WithoutStruct] Shapes.C: it is no struct, so nothing heeds its "
                + "@Length, @Unsigned"
                + fix,
            "Shapes.java:7: [WithoutStruct] Shapes.D: it is no struct, so nothing heeds its "
                + "@Packed"
                + fix);
  }

  @Test
  void typesThatCannotBeStructs() {
    assertThat(
            messagesOf(
                """
                @Budget(size = 8) class A {}
                @Packed enum B { ONE }\
                """))
        .containsExactlyInAnyOrder(
            """
            Shapes.java:4: [WithoutStruct] Shapes.A: it is no struct, so nothing heeds its @Budget
            fix: declare it as a record, and annotate that with @Struct too\
            """,
            """
            Shapes.java:5: [WithoutStruct] Shapes.B: it is no struct, so nothing heeds its @Packed
            fix: declare it as a record, and annotate that with @Struct too\
            """);
  }

  @Test
  void whatOtherCodesTellOf() {
    assertThat(
            messagesOf(
                """
                @Struct @Packed class A {}
                @StructMap(key = int.class) @Align(4) record B(@Offset(8) int x) {}
                @Struct @Packed record C(@Align(4) int x) { record Inside(int y) {} }\
                """))
        .extracting(message -> message.substring(0, message.indexOf(':', 15)))
        .containsExactlyInAnyOrder(
            "Shapes.java:4: [NotARecord] Shapes.A", "Shapes.java:5: [MapWithoutStruct] Shapes.B");
  }

  @Test
  void annotationsOfOthers() {
    assertThat(
            messagesOf(
                """
                @interface Packed {}
                @Packed @Deprecated record A(@Deprecated int x) {}\
                """))
        .noneMatch(message -> message.contains("fix: "));
  }
}
