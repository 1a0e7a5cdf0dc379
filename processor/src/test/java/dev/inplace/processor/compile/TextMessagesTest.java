package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.process;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.diagnostic.Code;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextMessagesTest {

  /** Messages about a record whose components begin on line 4. */
  private static List<String> messagesOf(String components) {
    return messages(
        process(
            source(
                "demo.Feed",
                """
                package demo;
                import dev.inplace.annotation.*;
                @Struct record Feed(
                %s) {}
                """
                    .formatted(components))));
  }

  @Test
  @Tells(Code.MISPLACED_TEXT)
  void formsOfWhatIsNoText() {
    String fix = " is no text\nfix: remove @Text; it belongs on a @Length String";
    assertThat(
            messagesOf(
                """
                @Text(charset = Text.Charset.ASCII) @Length(8) byte[] a,
                @Text int b,
                @Text(endsAtZero = false) @Length(8) String fine\
                """))
        .containsExactly(
            "Feed.java:4: [MisplacedText] Feed.a: byte[]" + fix,
            "Feed.java:5: [MisplacedText] Feed.b: int" + fix);
  }

  @Test
  void lengthsAndOrdersOfWideText() {
    assertThat(
            messagesOf(
                """
                @Text(charset = Text.Charset.UTF_16) @Length(7) String a,
                @Text(charset = Text.Charset.LATIN_1) @Bytes(order = ByteOrder.BIG_ENDIAN) @Length(7) String b,
                @Text(charset = Text.Charset.ASCII) String c,
                @Text(charset = Text.Charset.UTF_16) @Bytes(order = ByteOrder.BIG_ENDIAN) @Length(8) String fine\
                """))
        .containsExactly(
            """
            Feed.java:4: [BadLength] Feed.a: @Length(7) is odd, and characters of UTF-16 have two or four bytes
            fix: write an even number of bytes, two for most characters\
            """,
            """
            Feed.java:5: [BadByteOrder] Feed.b: String has no numbers of several bytes of its own
            fix: remove order = BIG_ENDIAN\
            """,
            """
            Feed.java:6: [MissingLength] Feed.c: String has no fixed size
            fix: write @Length(n) String, n being the number of bytes of ASCII\
            """);
  }
}
