package dev.inplace.processor.lock;

/** A file that is no whole lock, or cannot be read. */
public final class BadLock extends Exception {
  private static final long serialVersionUID = 1;

  private final String why;
  private final String fix;

  BadLock(String why, String fix) {
    super(why);
    this.why = why;
    this.fix = fix;
  }

  /** Where it is wrong, and why. */
  public String why() {
    return why;
  }

  /** What mends it. */
  public String fix() {
    return fix;
  }
}
