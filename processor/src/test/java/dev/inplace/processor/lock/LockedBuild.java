package dev.inplace.processor.lock;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.inplace.processor.compare.ReportedStruct;
import dev.inplace.processor.compile.Build;
import dev.inplace.processor.report.BadReport;
import dev.inplace.processor.report.ReportParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;

/** A build whose layouts have been locked, and what is told of later versions of its source. */
final class LockedBuild {
  static final String ORDERS =
      """
      package demo;
      import dev.inplace.annotation.*;
      @Struct
      record Order(
          int id,
          @Length(8) String code,
          Side side,
          short level,
          double price,
          Leg leg,
          @Length(2) int[] counts,
          byte last) {}
      enum Side { BUY, SELL, HOLD }
      enum Way { BUY, SELL, HOLD }
      @Struct
      record Leg(short port, byte kind) {}
      """;

  private final Path directory;

  LockedBuild(Path directory) {
    this.directory = directory;
  }

  Path lock() {
    return directory.resolve("layout.lock");
  }

  /** Locks the layouts of a source. */
  void lock(String source) throws IOException {
    try {
      new LockFile(lock()).write(Lock.of(structs(compile(List.of(), source))));
    } catch (BadLock e) {
      throw new AssertionError(e.why(), e);
    }
  }

  /** A later version, compiled with the lock. */
  Compilation compile(String source) {
    return compile(List.of("inplace.lock=" + lock()), source);
  }

  /** Its messages, with the file's name in place of its path. */
  List<String> told(String source) {
    return Build.messages(compile(source)).stream()
        .map(message -> message.replace(lock().toString(), "layout.lock"))
        .toList();
  }

  private static Compilation compile(List<String> options, String source) {
    return Build.process(options, Build.source("demo.Order", source));
  }

  /** Leaves the reports of a version in a folder, as a build does. */
  static void report(String source, Path folder) throws IOException {
    for (JavaFileObject file : compile(List.of(), source).generatedFiles()) {
      if (file.getName().endsWith(".json")) {
        Path path = folder.resolve(file.getName().replaceFirst("^/CLASS_OUTPUT/", ""));
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(path, file.getCharContent(false));
      }
    }
  }

  static List<ReportedStruct> structs(Compilation compilation) throws IOException {
    assertThat(Build.messages(compilation)).isEmpty();
    List<ReportedStruct> structs = new ArrayList<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getName().endsWith(".json")) {
        try {
          String report = file.getCharContent(false).toString();
          structs.add(ReportParser.parse(report).struct().orElseThrow().struct());
        } catch (BadReport e) {
          throw new AssertionError(e);
        }
      }
    }
    return structs;
  }
}
