package dev.inplace.processor.tool;

/** The exception for an input that a command cannot process, with the problem and the fix. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  private final String what;
  private final String fix;

  Refusal(String what, String fix) {
    super(what);
    this.what = what;
    this.fix = fix;
  }

  /** The text, in the form of all messages. */
  String text() {
    return what + "\nfix: " + fix;
  }
}
