package dev.inplace.processor.report;

/** The exception for a text that is no report of a layout. */
public final class BadReport extends Exception {
  private static final long serialVersionUID = 1;

  private final String why;

  BadReport(String why) {
    super(why);
    this.why = why;
  }

  /** The error and its place in the text. */
  public String why() {
    return why;
  }
}
