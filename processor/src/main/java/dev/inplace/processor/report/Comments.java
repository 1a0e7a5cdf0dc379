package dev.inplace.processor.report;

/** How a text sets off what is no declaration. */
public enum Comments {
  /** As in C, and as pahole has it. */
  BLOCK("/* ", " */"),

  /** To the end of the line: the other form would end the comment that such a text stands in. */
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
