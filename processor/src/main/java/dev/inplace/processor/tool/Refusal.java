package dev.inplace.processor.tool;

/** An input that a command cannot work on: what is wrong with it, and what mends that. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  private final String what;
  private final String fix;

  Refusal(String what, String fix) {
    super(what);
    this.what = what;
    this.fix = fix;
  }

  /** In the form of all of this project's messages. */
  String text() {
    return what + "\nfix: " + fix;
  }
}
