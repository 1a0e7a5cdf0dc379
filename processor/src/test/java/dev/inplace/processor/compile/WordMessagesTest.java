package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.process;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.diagnostic.Code;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordMessagesTest {

  /** Messages about a record whose components begin on line 4. */
  private static List<String> messagesOf(String components) {
    return messages(
        process(
            source(
                "demo.Header",
                """
                package demo;
                import dev.inplace.annotation.*;
                @Struct record Header(
                %s) {
                  @Struct record Point(int x) {}
                  enum Color { RED }
                }
                """
                    .formatted(components))));
  }

  @Test
  @Tells(Code.MISPLACED_WORD)
  void wordsThatAreNoLongs() {
    String why = "a word, of 4 or 8 bytes, is a long in Java, not ";
    String fix = "\nfix: declare it as @Word long, or remove @Word";
    String fixOfArray = "\nfix: declare it as @Word @Length(n) long[], or remove @Word";
    assertThat(
            messagesOf(
                """
                @Word int a,
                @Word double b,
                @Word(pointer = true) boolean c,
                @Word @Length(8) String d,
                @Word @Length(2) int[] e,
                @Word @Length(2) Point[] f,
                @Word Point g,
                @Word Color h\
                """))
        .containsExactly(
            "Header.java:4: [MisplacedWord] Header.a: " + why + "int" + fix,
            "Header.java:5: [MisplacedWord] Header.b: " + why + "double" + fix,
            "Header.java:6: [MisplacedWord] Header.c: " + why + "boolean" + fix,
            "Header.java:7: [MisplacedWord] Header.d: " + why + "String" + fix,
            "Header.java:8: [MisplacedWord] Header.e: " + why + "int" + fixOfArray,
            "Header.java:9: [MisplacedWord] Header.f: " + why + "demo.Header.Point" + fixOfArray,
            "Header.java:10: [MisplacedWord] Header.g: " + why + "demo.Header.Point" + fix,
            "Header.java:11: [MisplacedWord] Header.h: " + why + "demo.Header.Color" + fix);
  }

  @Test
  void unsignedIntIsNoWordEither() {
    assertThat(messagesOf("@Unsigned @Word int a"))
        .singleElement()
        .asString()
        .startsWith("Header.java:4: [MisplacedWord] Header.a: ");
  }

  @Test
  void whatCannotBeAComponentIsToldAlone() {
    assertThat(messagesOf("@Word Long a,\n@Word @Length(2) String[] b,\n@Word long[] c"))
        .extracting(message -> message.substring(0, message.indexOf(':', 15)))
        .containsExactly(
            "Header.java:4: [UnsupportedType] Header.a",
            "Header.java:5: [UnsupportedType] Header.b",
            "Header.java:6: [MissingLength] Header.c");
  }

  @Test
  void wordsOfAllKinds() {
    assertThat(
            messagesOf(
                """
                @Word long a,
                @Unsigned @Word long b,
                @Word(pointer = true) long c,
                @Unsigned @Word(pointer = true) long d,
                @Word @Length(3) long[] e,
                @Unsigned @Word @Length(0) long[] f,
                @Word(pointer = true) @Length(3) long[] g\
                """))
        .isEmpty();
  }
}
