package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.notes;
import static dev.inplace.processor.compile.Build.process;
import static dev.inplace.processor.compile.Build.processWith;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.inplace.Flyweight;
import dev.inplace.processor.InplaceProcessor;
import dev.inplace.processor.diagnostic.Code;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.annotation.processing.FilerException;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** The messages about anything but the record, and for correct sources. */
class CompilerMessagesTest {
  private static final JavaFileObject POINT =
      source(
          "demo.Point",
          """
          package demo;
          @dev.inplace.annotation.Struct
          record Point(int x) {}
          """);

  @Test
  @Tells(Code.INTERNAL)
  void exceptionThatNobodyExpects() {
    RuntimeException defect = new IllegalStateException("out of ink");
    defect.setStackTrace(
        new StackTraceElement[] {new StackTraceElement("demo.Pen", "write", "Pen.java", 7)});
    assertThat(messages(processWith(new BrokenCompiler(defect), POINT)))
        .containsExactly(
            """
            Point.java:3: [Internal] Point: the Inplace processor failed with \
            java.lang.IllegalStateException: out of ink at demo.Pen.write(Pen.java:7)
            fix: this is a defect of Inplace; please report this message and the record\
            """);
  }

  @Test
  @Tells(Code.NOT_WRITTEN)
  void fileThatCannotBeWritten() {
    IOException full = new IOException("No space left on device");
    String why = " could not be written: No space left on device";
    String fix = "\nfix: see that the compiler's output directory can be written";
    assertThat(messages(processWith(new BrokenCompiler(full), POINT)))
        .containsExactly(
            "Point.java:3: [NotWritten] Point: demo.PointFlyweight" + why + fix,
            "Point.java:3: [NotWritten] Point: demo.PointSpan" + why + fix,
            "Point.java:3: [NotWritten] Point: META-INF/inplace/demo.Point.json" + why + fix);
  }

  @Test
  void fileWhoseNameTheLocaleCannotWrite() {
    JavaFileObject summer =
        source("demo.Été", "package demo; @dev.inplace.annotation.Struct record Été(int x) {}");
    assertThat(messages(processWith(new BrokenCompiler(new IOException("bad filename")), summer)))
        .startsWith(
            """
            Été.java:1: [NotWritten] Été: demo.ÉtéFlyweight could not be written: bad filename
            fix: see that the compiler's output directory can be written, and that its locale has \
            all letters of the name, as LC_ALL=C.UTF-8 has\
            """);
  }

  @Test
  void fileThatTheCompilerKnowsAlready() {
    FilerException known = new FilerException("Attempt to recreate a file");
    assertThat(messages(processWith(new BrokenCompiler(known), POINT)))
        .startsWith(
            """
            Point.java:3: [NameTaken] Point: it would generate demo.PointFlyweight, which exists \
            already
            fix: choose another: @Struct(name = "...") or @StructMap(key = ..., name = "...")\
            """);
  }

  @Test
  @Tells(Code.NO_RUNTIME)
  void runtimeThatNobodyAdded() {
    List<File> withoutRuntime =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(path -> !isAt(path, Flyweight.class))
            .map(File::new)
            .toList();
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new InplaceProcessor())
            .withClasspath(withoutRuntime)
            .compile(
                POINT,
                source(
                    "demo.Line",
                    "package demo; @dev.inplace.annotation.Struct record Line(Point from) {}"));
    assertThat(messages(compilation))
        .containsExactly(
            """
            Point.java:3: [NoRuntime] Point: the classes that generated code calls are not \
            visible, such as dev.inplace.Flyweight
            fix: add the dependency dev.inplace:inplace-runtime\
            """);
  }

  private static boolean isAt(String path, Class<?> type) {
    URL place = type.getProtectionDomain().getCodeSource().getLocation();
    return Path.of(path).toUri().getPath().equals(place.getPath());
  }

  @Test
  @Tells(Code.SHADOWED)
  void componentThatDisplacesADerivedMethod() {
    assertThat(
            notes(
                process(
                    source(
                        "demo.Tally",
                        """
                        package demo;
                        @dev.inplace.annotation.Struct
                        record Tally(int count, int addCount) {}
                        """))))
        .containsExactly(
            """
            Tally.java:3: [Shadowed] Tally: the derived method addCount is left out, because \
            another method has its name and parameters
            fix: rename the component if you want the derived method\
            """);
  }

  @Test
  void derivedMethodThatAnotherDisplaces() {
    assertThat(
            notes(
                process(
                    source(
                        "demo.Twins",
                        """
                        package demo;
                        @dev.inplace.annotation.Struct
                        record Twins(int a1, int A1) {}
                        """))))
        .isNotEmpty()
        .allSatisfy(
            note ->
                assertThat(note)
                    .startsWith("Twins.java:3: [Shadowed] Twins: the derived method ")
                    .contains("left out, because another method has its name and parameters"));
  }
}
