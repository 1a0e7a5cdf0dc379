package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.process;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.inplace.processor.diagnostic.Code;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

class OrdersMessagesTest {
  private static JavaFileObject files(String declarations) {
    return source(
        "demo.Files",
        """
        package demo;
        import dev.inplace.annotation.*;
        interface Files {
        %s
        }
        """
            .formatted(declarations));
  }

  @Test
  @Tells(Code.ORDERS_MISMATCH)
  void aNestedStructOfOneOrder() {
    Compilation compilation =
        process(
            files(
                """
                @Struct record Time(int seconds, int micros) {}
                @Struct(orders = true) record Packet(
                Time time,
                @Length(2) Time[] times) {}\
                """));
    String message =
        ": the struct is read in either byte order, and Time in LITTLE_ENDIAN only\n"
            + "fix: write @Struct(orders = true) on Time, too";
    assertThat(messages(compilation))
        .containsExactly(
            "Files.java:6: [OrdersMismatch] Files.Packet.time" + message,
            "Files.java:7: [OrdersMismatch] Files.Packet.times" + message);
  }

  @Test
  void aNestedStructThatIsDeclaredInTheOtherOrder() {
    Compilation compilation =
        process(
            files(
                """
                @Struct(orders = true, byteOrder = ByteOrder.BIG_ENDIAN) record Time(int seconds) {}
                @Struct(orders = true) record Packet(Time time) {}\
                """));
    assertThat(messages(compilation))
        .containsExactly(
            """
            Files.java:5: [OrdersMismatch] Files.Packet.time: Time is declared as BIG_ENDIAN, and this struct as LITTLE_ENDIAN; with orders = true both have one order
            fix: write the same byteOrder on both, or remove orders = true\
            """);
  }

  @Test
  void aStructOfOneOrderMayContainOneOfBoth() {
    Compilation compilation =
        Build.compile(
            files(
                """
                @Struct(orders = true) record Time(int seconds) {}
                @Struct(byteOrder = ByteOrder.BIG_ENDIAN) record Packet(Time time) {}\
                """));
    assertThat(messages(compilation)).isEmpty();
  }

  @Test
  void classOfTheUser() {
    Compilation compilation =
        process(
            source("demo.TimeReversedSpan", "package demo; class TimeReversedSpan {}"),
            files("@Struct(orders = true) record Time(int seconds) {}"));
    assertThat(messages(compilation))
        .containsExactly(
            """
            Files.java:4: [NameTaken] Files.Time: it would generate TimeReversedSpan, which exists already
            fix: choose another: @Struct(name = "...")\
            """);
  }

  /** Components named as members of the generated classes, beside all that is on request. */
  @Test
  void noComponentClashesWithAMember() {
    Compilation compilation =
        Build.compile(
            files(
                """
                @Struct(orders = true, list = true) record Point(int x) {}
                @Struct(orders = true, pointers = true, columns = true) record Names(
                int of, int order, int allocate, int isDeclared, int show, int segment, int offset,
                @Length(2) Point[] wrap, Point toRecord, @Word(pointer = true) long zone, int set,
                int copyFrom, @Length(4) String text, int textEquals, int yield, int reversed) {}\
                """));
    assertThat(messages(compilation).stream().filter(line -> !line.contains("[Shadowed]")))
        .isEmpty();
    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
  }
}
