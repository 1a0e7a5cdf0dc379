package dev.inplace.samples;

import java.util.function.Consumer;

/**
 * The lines that are no flights: each is reported as {@code FILE:LINE: why}, and they are counted.
 */
final class BadLines {
  private final String file;
  private final Consumer<String> report;
  private long count;

  BadLines(String file, Consumer<String> report) {
    this.file = file;
    this.report = report;
  }

  /** Reports a line and counts it. */
  void add(long line, String why) {
    count++;
    report.accept(file + ":" + line + ": " + why);
  }

  /** Their number. */
  long count() {
    return count;
  }
}
