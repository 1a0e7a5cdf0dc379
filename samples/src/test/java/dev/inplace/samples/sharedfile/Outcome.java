package dev.inplace.samples.sharedfile;

/** The result of one run of a program. */
record Outcome(int exitCode, String out, String err) {
  static Outcome printed(String... lines) {
    return new Outcome(0, lines.length == 0 ? "" : String.join("\n", lines) + "\n", "");
  }

  static Outcome refused(String err) {
    return new Outcome(1, "", err + "\n");
  }
}
