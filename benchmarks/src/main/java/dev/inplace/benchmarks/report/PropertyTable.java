package dev.inplace.benchmarks.report;

import dev.inplace.benchmarks.report.Results.Contest;
import java.util.ArrayList;
import java.util.List;

/** Several properties of subjects, one for each column: medians. */
final class PropertyTable {
  private PropertyTable() {}

  /** With a row for each subject and number of entries. */
  static Table of(Results results, String topic) {
    List<Contest> properties = results.operations(topic);
    List<String> head = new ArrayList<>(List.of("", "entries"));
    properties.forEach(property -> head.add(property.operation()));
    Table table = new Table(1, head);
    if (properties.isEmpty()) {
      return table;
    }
    for (long size : results.sizes(properties.getFirst())) {
      for (String subject : results.subjects(properties.getFirst())) {
        List<String> row = new ArrayList<>(List.of(subject, Numbers.power(size)));
        for (Contest property : properties) {
          row.add(
              results
                  .of(property.of(size), subject)
                  .map(summary -> Numbers.plain(summary.median()))
                  .orElse(Numbers.NONE));
        }
        table.add(row);
      }
    }
    return table;
  }
}
