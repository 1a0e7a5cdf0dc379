package dev.inplace.processor.report;

/** A text that is no report of a layout. */
public final class BadReport extends Exception {
  private static final long serialVersionUID = 1;

  private final String why;

  BadReport(String why) {
    super(why);
    this.why = why;
  }

  /** What is wrong, and where in the text. */
  public String why() {
    return why;
  }
}
