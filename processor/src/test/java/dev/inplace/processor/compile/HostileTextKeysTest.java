package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.compile;
import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Maps of text keys whose values are named like what they are made of. */
class HostileTextKeysTest {

  private static JavaFileObject value(String name) {
    return source(
        "demo." + name,
        """
        package demo;
        import dev.inplace.annotation.*;
        @Struct @StructMap(key = java.lang.String.class) public record %s(int text, long length) {}
        """
            .formatted(name));
  }

  @Test
  void compileWithoutAWarning() {
    JavaFileObject[] sources =
        Stream.of("Text", "CharSequence", "TextKeyed", "TextCursor", "MemorySegment", "Cursor")
            .map(HostileTextKeysTest::value)
            .toArray(JavaFileObject[]::new);
    assertThat(messages(compile(sources))).isEmpty();
  }
}
