package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.compile;
import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.notes;
import static dev.inplace.processor.compile.Build.process;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.inplace.processor.diagnostic.Code;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointersMessagesTest {

  /** Messages about declarations that begin on line 4. */
  private static List<String> messagesOf(String declarations) {
    return messages(
        process(
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
  @Tells(Code.BAD_POINTERS)
  void addressesOfAnotherSize() {
    assertThat(
            messagesOf(
                """
                @Struct(pointers = true, model = Model.GO_386) record A(int x) {}
                @Struct(pointers = true, model = Model.GO_ARM64) record Fine(int x) {}
                @Struct(pointers = false, model = Model.GO_386) record AlsoFine(int x) {}\
                """))
        .containsExactly(
            "Shapes.java:4: [BadPointers] Shapes.A: pointers = true follows addresses of 8 bytes,"
                + " and pointers of go-386 have 4\n"
                + "fix: remove pointers = true, or write @Struct(model = Model.C_X86_64)");
  }

  @Test
  void addressesInAnotherByteOrder() {
    String problem =
        ": pointers = true follows little-endian addresses, and this pointer is big-endian\n"
            + "fix: write @Bytes(order = LITTLE_ENDIAN) on it, or remove pointers = true";
    assertThat(
            messagesOf(
                """
                @Struct(pointers = true, byteOrder = ByteOrder.BIG_ENDIAN) record A(int x,
                    @Word(pointer = true) long p,
                    @Bytes(order = ByteOrder.LITTLE_ENDIAN) @Word(pointer = true) long fine) {}
                @Struct(pointers = true) record B(
                    @Bytes(order = ByteOrder.BIG_ENDIAN) @Word(pointer = true) long p) {}
                @Struct(pointers = true, byteOrder = ByteOrder.BIG_ENDIAN) record Fine(int x) {}\
                """))
        .containsExactly(
            "Shapes.java:5: [BadPointers] Shapes.A.p" + problem,
            "Shapes.java:8: [BadPointers] Shapes.B.p" + problem);
  }

  @Test
  void componentsDisplaceDerivedMethods() {
    Compilation compilation =
        compile(
            source(
                "demo.A",
                """
                package demo;
                import dev.inplace.annotation.*;
                @Struct(pointers = true) record A(
                    long ofPointer, @Word(pointer = true) long name, int nameText, int pointed) {}
                """));
    assertThat(messages(compilation)).isEmpty();
    assertThat(notes(compilation))
        .hasSize(2)
        .anyMatch(note -> note.contains("the derived method ofPointer is left out"))
        .anyMatch(note -> note.contains("the derived method nameText is left out"));
  }
}
