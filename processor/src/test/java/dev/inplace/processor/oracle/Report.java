package dev.inplace.processor.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.testing.compile.Compilation;
import dev.inplace.processor.compile.Build;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;

/** The layout of a record in its JSON report. */
record Report(
    String struct,
    String model,
    long size,
    long alignment,
    long ptrdata,
    String ptrmask,
    List<ReportedField> fields) {
  private static final Gson GSON = new Gson();

  record ReportedField(
      String name, String type, long offset, Integer bit, long size, long alignment) {}

  /** The reports of all records of a file, by their simple names. */
  static Map<String, Report> of(JavaRecords records, OracleFile file) {
    Compilation compilation = Build.process(file.options(), records.sources());
    assertThat(Build.messages(compilation)).isEmpty();
    Map<String, Report> reports = read(compilation);
    assertThat(reports.values()).extracting(Report::model).containsOnly(file.model());
    return reports;
  }

  private static Map<String, Report> read(Compilation compilation) {
    return compilation.generatedFiles().stream()
        .filter(generated -> generated.getName().endsWith(".json"))
        .map(Report::read)
        .collect(Collectors.toMap(Report::simpleName, report -> report));
  }

  private String simpleName() {
    return struct.substring(JavaRecords.PACKAGE.length() + 1);
  }

  private static Report read(JavaFileObject report) {
    try (Reader reader = report.openReader(false)) {
      return GSON.fromJson(reader, Report.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
