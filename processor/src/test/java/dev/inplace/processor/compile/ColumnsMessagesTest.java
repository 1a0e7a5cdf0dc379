package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.process;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.inplace.processor.diagnostic.Code;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

class ColumnsMessagesTest {
  private static JavaFileObject modes(String declarations) {
    return source(
        "demo.Modes",
        """
        package demo;
        import dev.inplace.annotation.*;
        interface Modes {
        %s
        }
        """
            .formatted(declarations));
  }

  @Test
  @Tells(Code.COLUMNS_UNSUPPORTED)
  void bitFieldsShareTheirBytes() {
    String message =
        ": a bit-field has no column: it shares bytes with others\n"
            + "fix: remove @Bits, nest all bit-fields in a struct of their own,"
            + " or remove columns = true";
    Compilation compilation =
        process(
            modes(
                """
                @Struct(columns = true, model = Model.C_X86_64) record Mode(
                int id,
                @Bits(3) int level,
                @Bits(1) boolean open) {}\
                """));
    assertThat(messages(compilation))
        .containsExactly(
            "Modes.java:6: [ColumnsUnsupported] Modes.Mode.level" + message,
            "Modes.java:7: [ColumnsUnsupported] Modes.Mode.open" + message);
  }

  @Test
  void componentsOfAUnionShareTheirBytes() {
    assertThat(
            messages(
                process(
                    modes(
                        """
                        @Struct(columns = true, union = true) record Value(int i, float f) {}\
                        """))))
        .containsExactly(
            """
            Modes.java:4: [ColumnsUnsupported] Modes.Value: a union has no columns: its components share their bytes
            fix: remove columns = true, or nest the union in a struct that has columns\
            """);
  }

  @Test
  void whatSharesBytesIsNestedInAColumn() {
    Compilation compilation =
        process(
            modes(
                """
                @Struct(union = true, model = Model.C_X86_64) record Value(int i, float f) {}
                @Struct(model = Model.C_X86_64) record Bits(@dev.inplace.annotation.Bits(3) int level) {}
                @Struct(columns = true, model = Model.C_X86_64) record Mode(Value value, Bits bits) {}\
                """));
    assertThat(messages(compilation)).isEmpty();
    assertThat(compilation.generatedFile(StandardLocation.SOURCE_OUTPUT, "demo/ModeColumns.java"))
        .isPresent();
  }

  /** Components named as members of the generated classes, or as their parameters and locals. */
  @Test
  void noComponentClashesWithAMember() {
    Compilation compilation =
        Build.compile(
            modes(
                """
                @Struct record Point(int x) {}
                @Struct(columns = true) record Names(
                int at, int get, int set, int size, int segment, int row, int otherRow, int other,
                int index, int place, @Length(2) long[] live, @Length(2) Point[] derive, int stream,
                int sizeColumn, Point read, int write, int equal, int hash, int describe, int layout,
                @Length(4) String copyFrom, @Length(4) String toSpan, int ageColumn, int age,
                int capacity, int column, int isEmpty, int base, int toRecord, int yield, int sort) {}\
                """));
    assertThat(messages(compilation)).isEmpty();
    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
  }
}
