package dev.inplace.benchmarks.report;

import dev.inplace.benchmarks.report.Results.Contest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code docs/internals/measurements.md}: a text with tables in place of <code>{{name}}</code>, and
 * links to the charts.
 */
public final class Page {
  private static final String NOT_MEASURED = "Not measured in this run.\n";

  private final Session session;
  private final Results results;

  public Page(Session session, List<Result> results) {
    this.session = session;
    this.results = new Results(results);
  }

  /** Writes the page and the charts. */
  public void write(Path docs) {
    Charts charts = new Charts(results, docs.resolve("measurements"));
    String page =
        text("measurements.md")
            .replace("{{session}}", session.table().toString())
            .replace("{{ratios}}", orNothing(Ratios.of(results)))
            .replace("{{map}}", operations(Words.MAP, charts))
            .replace("{{struct}}", operations(Words.STRUCT, charts))
            .replace("{{growth}}", orNothing(PropertyTable.of(results, Words.GROWTH)))
            .replace("{{files}}", orNothing(PropertyTable.of(results, Words.FILES)))
            .replace("{{compile}}", orNothing(CompileTable.of(results)));
    try {
      Files.writeString(docs.resolve("measurements.md"), page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All tables, for a terminal. */
  public String tables() {
    StringBuilder text = new StringBuilder();
    for (String topic : List.of(Words.STRUCT, Words.MAP)) {
      for (Contest operation : results.operations(topic)) {
        text.append('\n').append(heading(operation)).append('\n');
        text.append(new OperationTable(results, operation).full());
      }
    }
    for (Table table :
        List.of(
            PropertyTable.of(results, Words.GROWTH),
            PropertyTable.of(results, Words.FILES),
            CompileTable.of(results),
            Ratios.of(results))) {
      text.append(table.isEmpty() ? "" : "\n" + table);
    }
    return text.toString();
  }

  private static String orNothing(Table table) {
    return table.isEmpty() ? NOT_MEASURED : table.toString();
  }

  private String operations(String topic, Charts charts) {
    StringBuilder text = new StringBuilder();
    for (Contest operation : results.operations(topic)) {
      OperationTable table = new OperationTable(results, operation);
      text.append("### ").append(heading(operation)).append("\n\n");
      text.append(table.brief()).append('\n');
      charts
          .draw(operation)
          .ifPresent(
              file ->
                  text.append("![%s](measurements/%s)\n\n".formatted(heading(operation), file)));
      text.append("<details><summary>Every figure</summary>\n\n");
      text.append(table.full()).append("\n</details>\n\n");
    }
    return text.isEmpty() ? NOT_MEASURED : text.toString();
  }

  private static String heading(Contest operation) {
    String name =
        operation.variant().isEmpty()
            ? operation.operation()
            : operation.operation() + ", " + operation.variant();
    return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
  }

  private static String text(String name) {
    try (InputStream stream = Page.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("no " + name + " beside " + Page.class);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
