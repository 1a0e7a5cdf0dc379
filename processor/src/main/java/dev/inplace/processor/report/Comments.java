package dev.inplace.processor.report;

/** The form of comments in a text. */
public enum Comments {
  /** Block comments, as in C and pahole. */
  BLOCK("/* ", " */"),

  /** Line comments, for a text inside a block comment, which the other form would end. */
  LINE("// ", "");

  private final String open;
  private final String close;

  Comments(String open, String close) {
    this.open = open;
    this.close = close;
  }

  String of(String text) {
    return open + text + close;
  }
}
