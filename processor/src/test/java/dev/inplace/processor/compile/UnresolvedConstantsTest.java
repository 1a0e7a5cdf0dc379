package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.process;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.inplace.processor.InplaceProcessor;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Constants in our annotations that do not exist, or not yet. */
class UnresolvedConstantsTest {
  private static final String NUMBER =
      " cannot be resolved\nfix: write a number, or a constant that exists";
  private static final String TRUTH =
      " cannot be resolved\nfix: write true or false, or a constant that exists";
  private static final String TEXT =
      " cannot be resolved\nfix: write a text, or a constant that exists";

  /** A record whose annotations are on line 3, and whose components begin on line 5. */
  private static JavaFileObject header(String annotations, String components) {
    return source(
        "demo.Header",
        """
        package demo;
        import dev.inplace.annotation.*;
        %s
        record Header(
        %s) {}
        """
            .formatted(annotations, components));
  }

  /** Our messages; javac tells of each constant, and the base class of records it held back. */
  private static List<String> messagesOf(Compilation compilation) {
    assertThat(messages(compilation))
        .noneMatch(message -> message.contains("[Internal]"))
        .anyMatch(message -> message.contains("cannot find symbol"));
    return messages(compilation).stream().filter(found -> found.contains("fix: ")).toList();
  }

  @Test
  void onAFlexibleArray() {
    Compilation compilation =
        process(header("@Struct", "int n, @Length(value = 0, by = Limits.COUNTER) int[] a"));
    assertThat(messagesOf(compilation))
        .containsExactly("Header.java:5: [UnresolvedType] Header.a: the by of its @Length" + TEXT);
  }

  @Test
  void onComponents() {
    Compilation compilation =
        process(
            header(
                "@Struct",
                """
                @Align(Limits.ALIGN) int a,
                @Offset(Limits.OFFSET) int b,
                @Align(value = 64, isolate = Limits.ISOLATE) int c,
                @Word(pointer = Limits.POINTER) long d,
                @Length(1 + Limits.LENGTH) int[] e\
                """));
    assertThat(messagesOf(compilation))
        .containsExactly(
            "Header.java:5: [UnresolvedType] Header.a: the value of its @Align" + NUMBER,
            "Header.java:6: [UnresolvedType] Header.b: the value of its @Offset" + NUMBER,
            "Header.java:7: [UnresolvedType] Header.c: the isolate of its @Align" + TRUTH,
            "Header.java:8: [UnresolvedType] Header.d: the pointer of its @Word" + TRUTH,
            "Header.java:9: [UnresolvedType] Header.e: the value of its @Length" + NUMBER);
  }

  @Test
  void onARecord() {
    Compilation compilation =
        process(
            header(
                "@Struct(pack = Limits.PACK) @Align(Limits.ALIGN)"
                    + " @Budget(size = Limits.SIZE, padding = 0, cacheLines = Limits.LINES)",
                "byte a, long b"));
    assertThat(messagesOf(compilation))
        .containsExactly(
            "Header.java:4: [UnresolvedType] Header: the value of its @Align" + NUMBER,
            "Header.java:4: [UnresolvedType] Header: the pack of its @Struct" + NUMBER,
            "Header.java:4: [UnresolvedType] Header: the size of its @Budget" + NUMBER,
            "Header.java:4: [UnresolvedType] Header: the cacheLines of its @Budget" + NUMBER);
  }

  @Test
  void namesAreNotTakenForTheirStandIn() {
    Compilation compilation =
        process(
            header(
                "@Struct(name = Limits.NAME)"
                    + " @StructMap(key = int.class, name = \"A\" + Limits.NAME)",
                "int a"));
    assertThat(messagesOf(compilation))
        .containsExactly(
            "Header.java:4: [UnresolvedType] Header: the name of its @Struct" + TEXT,
            "Header.java:4: [UnresolvedType] Header: the name of its @StructMap" + TEXT);
  }

  @Test
  void constantsThatAnotherProcessorBrings() {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(
                new InplaceProcessor(),
                new BringsSource(
                    "demo.Limits",
                    """
                    package demo;
                    interface Limits {
                      int ALIGN = 16;
                      long OFFSET = 32;
                      boolean ISOLATE = true;
                      String NAME = "Title";
                    }
                    """))
            .withOptions("-proc:only")
            .compile(
                header(
                    "@Struct(name = Limits.NAME, pack = Limits.ALIGN)"
                        + " @Budget(size = Limits.OFFSET + 16)",
                    """
                    @Align(value = Limits.ALIGN, isolate = Limits.ISOLATE) byte a,
                    @Word(pointer = Limits.ISOLATE) long b,
                    @Offset(Limits.OFFSET) byte c\
                    """));
    assertThat(messages(compilation)).isEmpty();
    assertThat(compilation.generatedSourceFile("demo.TitleFlyweight")).isPresent();
    assertThat(Build.text(compilation, "META-INF/inplace/demo.Header.json"))
        .contains(
            "\"ptrmask\": \"001000\"",
            "{\"name\": \"b\", \"type\": \"pointer\", \"offset\": 16, \"size\": 8,");
  }
}
