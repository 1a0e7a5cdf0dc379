package dev.inplace.processor.report;

/** A text that is no report of a layout; the message tells why, by the place in it. */
public final class BadReport extends Exception {
  private static final long serialVersionUID = 1;

  BadReport(String message) {
    super(message);
  }
}
