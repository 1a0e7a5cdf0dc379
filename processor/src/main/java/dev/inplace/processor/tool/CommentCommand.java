package dev.inplace.processor.tool;

import static java.util.stream.Collectors.groupingBy;

import dev.inplace.processor.report.ReportedLayout;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that keeps comments with layouts above records. */
@Command(
    name = "comment",
    sortOptions = false,
    description = {
      "Writes the layout of each struct as comments above its record, or checks these comments.",
      "Build first: the layouts are those of the class output."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all records have the comments; without --check, they have them now",
      "1:with --check, comments are missing or outdated",
      "2:wrong usage, or a bad input"
    })
final class CommentCommand implements Callable<Integer> {
  private final PrintWriter out;

  @Parameters(
      arity = "1..*",
      paramLabel = "SOURCE",
      description = "A Java source, or a folder of them.")
  private List<Path> sources = List.of();

  @Option(
      names = "--classes",
      required = true,
      paramLabel = "DIR|JAR",
      description = "Class output, a folder above it, or a jar.")
  private List<Path> classes = List.of();

  @Mixin private CacheLineOption cacheLine = new CacheLineOption();

  @Option(names = "--check", description = "Change nothing; print the places that would change.")
  private boolean check;

  CommentCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws Refusal {
    Map<String, List<ReportedLayout>> layouts =
        ReportFiles.read(classes).stream()
            .flatMap(report -> report.struct().stream())
            .collect(groupingBy(layout -> layout.struct().name()));
    int changes = 0;
    for (Path file : files()) {
      changes += update(file, layouts);
    }
    if (changes > 0 && check) {
      out.print("fix: run the command without --check, after a build\n");
      return Tool.DIFFERENT;
    }
    return Tool.FINE;
  }

  private List<Path> files() throws Refusal {
    List<Path> files = new ArrayList<>();
    for (Path source : sources) {
      if (!Files.exists(source)) {
        throw new Refusal(source + ": there is no such file", "name a source or a folder");
      }
      try (Stream<Path> all = Files.walk(source)) {
        all.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
      } catch (IOException | UncheckedIOException e) {
        throw new Refusal(source + ": it cannot be read: " + e, "see that you may read it");
      }
    }
    return files;
  }

  /** Updates the comments of a source; returns the number of records whose comments change. */
  private int update(Path file, Map<String, List<ReportedLayout>> layouts) throws Refusal {
    String source = read(file);
    String end = source.contains("\r\n") ? "\r\n" : "\n";
    List<String> lines = new ArrayList<>(Arrays.asList(source.split("\r?\n", -1)));
    List<SourceRecord> records = SourceRecord.in(file.toString(), source);
    int changes = 0;
    for (SourceRecord found : records.reversed()) { // lines above stay where they are
      String before = source.substring(0, found.start());
      int line = (int) before.chars().filter(each -> each == '\n').count();
      String indent = before.substring(before.lastIndexOf('\n') + 1);
      @Nullable List<ReportedLayout> layout = layouts.get(found.name());
      if (layout == null) {
        throw new Refusal(
            file + ":" + (line + 1) + ": " + found.name() + " has no layout in " + classes,
            "build it first, or name its class output: --classes DIR");
      }
      if (!indent.isBlank()) {
        throw new Refusal(
            file + ":" + (line + 1) + ": " + found.name() + " does not begin its line",
            "begin the record, with its annotations, on a line of its own");
      }
      List<String> wanted = LayoutComment.lines(layout, cacheLine.line(), indent);
      int first = line - LayoutComment.linesBefore(lines, line);
      List<String> present = lines.subList(first, line);
      if (!present.equals(wanted)) {
        String state = present.isEmpty() ? "missing" : "outdated";
        out.print(
            "%s:%d: the layout above %s %s %s\n"
                .formatted(file, line + 1, found.name(), check ? "is" : "was", state));
        present.clear();
        lines.addAll(first, wanted);
        changes++;
      }
    }
    if (changes > 0 && !check) {
      write(file, String.join(end, lines));
    }
    return changes;
  }

  private static String read(Path file) throws Refusal {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new Refusal(file + ": it is not UTF-8", "convert it to UTF-8");
    } catch (IOException e) {
      throw new Refusal(file + ": it cannot be read: " + e, "see that you may read it");
    }
  }

  private static void write(Path file, String text) throws Refusal {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new Refusal(file + ": it cannot be written: " + e, "see that you may write it");
    }
  }
}
