package dev.inplace.processor.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.InplaceProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor in the compiler of Eclipse, which has its own view of source and its own filer. */
class EclipseCompilerTest {
  @TempDir Path directory;

  private static final String ORDERS =
      """
      package demo;
      import dev.inplace.annotation.*;
      @Struct
      @StructMap(key = long.class)
      @StructMap(key = String.class)
      public record Order(
          int id, @Length(8) String code, Side side, @Length(2) Leg[] legs, Leg spare,
          @Length(3) double[] prices, @Atomic long hits, @Unsigned byte level) {
        public enum Side { BUY, SELL }
        @Struct
        @StructMap(key = Side.class)
        public record Leg(short port, byte kind) {}
      }
      """;

  @Test
  void whatIsGeneratedCompilesAndRuns() throws Exception {
    assertThat(compile("Order", ORDERS, true)).isEmpty();
    URL[] classes = {directory.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader());
        Arena arena = Arena.ofConfined()) {
      Class<?> flyweight = loader.loadClass("demo.OrderFlyweight");
      Object order =
          flyweight
              .getMethod("of", MemorySegment.class, long.class)
              .invoke(null, arena.allocate(1024, 8), 0L);
      flyweight.getMethod("addId", int.class).invoke(order, 7);
      assertThat(order.toString()).startsWith("Order[id=7, code=, side=BUY, legs=[Leg[port=0, ");
    }
  }

  @Test
  void itWritesTheSameFilesAsJavac() throws IOException {
    compile("Order", ORDERS, true);
    var javac = Build.process(Build.source("demo.Order", ORDERS));
    for (String name : List.of("OrderFlyweight", "OrderSpan", "StringOrderMap", "SideLegBucket")) {
      assertThat(Files.readString(directory.resolve("demo/" + name + ".java")))
          .isEqualTo(Build.text(javac, "demo/" + name + ".java"));
    }
    String report = "META-INF/inplace/demo.Order$Leg.json";
    assertThat(Files.readString(directory.resolve(report))).isEqualTo(Build.text(javac, report));
  }

  @Test
  void messagesAreTold() throws IOException {
    String source =
        """
        package demo;
        @dev.inplace.annotation.Struct
        record Bad(
            int good,
            String name) {}
        """;
    assertThat(compile("Bad", source, false))
        .contains("[MissingLength] Bad.name: ", "fix: ")
        .containsOnlyOnce("ERROR");
  }

  /** The messages of the compiler. */
  private String compile(String name, String text, boolean succeeds) throws IOException {
    Path source = Files.writeString(directory.resolve(name + ".java"), text);
    JavaCompiler compiler = new EclipseCompiler();
    StringWriter messages = new StringWriter();
    List<String> options =
        List.of(
            "--release",
            "25",
            "-d",
            directory.toString(),
            "-s",
            directory.toString(),
            "-cp",
            System.getProperty("java.class.path"));
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(messages, files, null, options, null, files.getJavaFileObjects(source));
      task.setProcessors(List.of(new InplaceProcessor()));
      assertThat(task.call()).as(messages.toString()).isEqualTo(succeeds);
    }
    return messages.toString();
  }
}
