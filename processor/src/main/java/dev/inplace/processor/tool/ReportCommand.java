package dev.inplace.processor.tool;

import dev.inplace.processor.compare.BuildDifferences;
import dev.inplace.processor.compare.Difference;
import dev.inplace.processor.layout.CacheLine;
import dev.inplace.processor.page.Page;
import dev.inplace.processor.page.Values;
import dev.inplace.processor.report.JsonReport;
import dev.inplace.processor.report.Report;
import dev.inplace.processor.report.TextReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that shows the layouts of a build, or their changes since an earlier one. */
@Command(
    name = "report",
    sortOptions = false,
    description = {
      "Shows the layouts of all structs and maps of a build, from the reports in its class output"
          + " or its jar.",
      "Several builds for different data models are shown side by side."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done; with --diff, there is no difference",
      "1:with --diff, there are differences",
      "2:wrong usage, or a bad input"
    })
final class ReportCommand implements Callable<Integer> {
  private final PrintWriter out;

  @Parameters(
      arity = "1..*",
      paramLabel = "DIR|JAR",
      description = "Class output, a folder above it, or a jar.")
  private List<Path> sources = List.of();

  @Mixin private CacheLineOption cacheLine = new CacheLineOption();

  @ArgGroup private Form form = new Form();

  /** The form of the output; at most one is given, text by default. */
  private static final class Form {
    @ArgGroup(exclusive = false)
    private @Nullable Html html;

    @Option(names = "--text", description = "Print text, as pahole does; the default.")
    @SuppressWarnings("unused") // picocli refuses it beside the others
    private boolean text;

    @Option(names = "--json", description = "Print one JSON array of all reports.")
    private boolean json;

    @Option(
        names = "--diff",
        paramLabel = "OLD",
        description = "Print what has changed since OLD, the DIR or JAR of an earlier version.")
    private @Nullable Path diff;
  }

  /** The page, and the values that are drawn into it. */
  private static final class Html {
    @Option(
        names = "--html",
        required = true,
        paramLabel = "FILE",
        description = "Write a page for a browser.")
    private Path file = Path.of("");

    @Option(
        names = "--values",
        paramLabel = "STRUCT=FILE[@OFFSET]",
        description = "Draw the values of a struct in any file into its layout.")
    private List<String> values = List.of();

    void write(List<Report> reports, CacheLine line) throws Refusal {
      List<Values> read = new ArrayList<>();
      for (String value : values) {
        read.add(StructInFile.parse(value).read(reports));
      }
      ReportCommand.write(file, Page.of(reports, line, read));
    }
  }

  ReportCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws Refusal {
    List<Report> reports = ReportFiles.read(sources);
    if (form.diff != null) {
      return diff(ReportFiles.read(List.of(form.diff)), reports);
    }
    if (form.html != null) {
      form.html.write(reports, cacheLine.line());
    } else if (form.json) {
      out.print(JsonReport.array(reports));
    } else {
      out.print(TextReport.of(reports, cacheLine.line()));
    }
    return Tool.FINE;
  }

  private static void write(Path file, String text) throws Refusal {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new Refusal(
          file + ": it cannot be written: " + e,
          "name a file in a folder that is there and can be written");
    }
  }

  private int diff(List<Report> before, List<Report> now) {
    SortedMap<String, List<Difference>> differences =
        BuildDifferences.between(Report.structs(before), Report.structs(now));
    differences.forEach(
        (name, found) -> {
          out.print(name + "\n");
          found.forEach(difference -> out.print("  " + difference.text() + "\n"));
        });
    return differences.isEmpty() ? Tool.FINE : Tool.DIFFERENT;
  }
}
