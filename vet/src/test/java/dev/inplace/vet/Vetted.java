package dev.inplace.vet;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.bugpatterns.BugChecker;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Sources that are compiled with the processor and the checks, as users compile theirs. */
final class Vetted {
  static final List<Class<? extends BugChecker>> CHECKS =
      List.of(
          FlyweightAfterEnd.class,
          FlyweightBeyondStep.class,
          FlyweightKept.class,
          SegmentBeyondFlyweight.class,
          MapAfterClose.class,
          MapNeverClosed.class);

  private Vetted() {}

  /** The reports of the checks on the files of a directory. */
  static List<Diagnostic<? extends JavaFileObject>> directory(Path sources, Path output)
      throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(sources)) {
      files = all.filter(file -> file.toString().endsWith(".java")).toList();
    }
    String classes = System.getProperty("java.class.path");
    String plugin =
        CHECKS.stream()
            .map(check -> " -Xep:" + check.getSimpleName() + ":WARN")
            .collect(Collectors.joining("", "-Xplugin:ErrorProne -XepDisableAllChecks", ""));
    List<String> options =
        List.of(
            "-d",
            output.toString(),
            "-classpath",
            classes,
            "-processorpath",
            classes,
            "-processor",
            "dev.inplace.processor.InplaceProcessor",
            "-XDcompilePolicy=simple",
            "--should-stop=ifError=FLOW",
            "-XDaddTypeAnnotationsToSymbol=true",
            "-Xmaxwarns",
            "1000",
            plugin);
    DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = javac.getStandardFileManager(told, Locale.ROOT, null)) {
      StringWriter log = new StringWriter();
      boolean isCompiled =
          javac
              .getTask(
                  log, manager, told, options, null, manager.getJavaFileObjectsFromPaths(files))
              .call();
      assertThat(isCompiled).as("%s%s", log, told.getDiagnostics()).isTrue();
    }
    return told.getDiagnostics();
  }
}
