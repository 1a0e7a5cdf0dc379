package dev.inplace.processor.compile;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.inplace.processor.InplaceProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Compilations in memory. */
public final class Build {
  private Build() {}

  /** A source file. */
  public static JavaFileObject source(String className, String text) {
    return JavaFileObjects.forSourceString(className, text);
  }

  /** Runs the processor and stops before generated code is compiled. */
  public static Compilation process(JavaFileObject... sources) {
    return processWith(new InplaceProcessor(), sources);
  }

  /** Runs a processor and stops before generated code is compiled. */
  public static Compilation processWith(Processor processor, JavaFileObject... sources) {
    return javac().withProcessors(processor).withOptions("-proc:only").compile(sources);
  }

  /** The same with options of the processor: {@code inplace.model=go-386}. */
  public static Compilation process(List<String> options, JavaFileObject... sources) {
    return processWith(new InplaceProcessor(), options, sources);
  }

  /** The same for reports and exports only: generated sources are dropped. */
  public static Compilation report(List<String> options, JavaFileObject... sources) {
    return processWith(new WithoutSources(), options, sources);
  }

  private static Compilation processWith(
      Processor processor, List<String> options, JavaFileObject... sources) {
    return javac()
        .withProcessors(processor)
        .withOptions(
            Stream.concat(Stream.of("-proc:only"), options.stream().map("-A"::concat)).toArray())
        .compile(sources);
  }

  /** The text of a file in the class output. */
  public static String text(Compilation compilation, String name) {
    JavaFileObject file =
        compilation.generatedFiles().stream()
            .filter(found -> found.getName().endsWith("/" + name))
            .findFirst()
            .orElseThrow(() -> new AssertionError(name + " is not among the generated files"));
    try {
      return file.getCharContent(false).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles sources and what is generated for them, with all warnings but of claims. */
  public static Compilation compile(JavaFileObject... sources) {
    return javac()
        .withProcessors(new InplaceProcessor())
        .withOptions("-Xlint:all,-processing")
        .compile(sources);
  }

  /** Errors and warnings in order, as {@code Person.java:5: [Code] Person.age: ...}. */
  public static List<String> messages(Compilation compilation) {
    return compilation.diagnostics().stream()
        .filter(found -> found.getKind() != Diagnostic.Kind.NOTE)
        .map(Build::message)
        .toList();
  }

  /** Notes in order, in the same form. */
  public static List<String> notes(Compilation compilation) {
    return compilation.diagnostics().stream()
        .filter(found -> found.getKind() == Diagnostic.Kind.NOTE)
        .map(Build::message)
        .toList();
  }

  private static String message(Diagnostic<? extends JavaFileObject> diagnostic) {
    // javac indents all lines but the first.
    String text = diagnostic.getMessage(Locale.ROOT).replace("\n  ", "\n");
    if (diagnostic.getSource() == null) {
      return text;
    }
    String path = diagnostic.getSource().getName();
    String file = path.substring(path.lastIndexOf('/') + 1);
    return file + ":" + diagnostic.getLineNumber() + ": " + text;
  }
}
