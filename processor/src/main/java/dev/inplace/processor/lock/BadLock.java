package dev.inplace.processor.lock;

/** The exception for a lock file that is incomplete or unreadable. */
public final class BadLock extends Exception {
  private static final long serialVersionUID = 1;

  private final String why;
  private final String fix;

  BadLock(String why, String fix) {
    super(why);
    this.why = why;
    this.fix = fix;
  }

  /** The place and reason of the error. */
  public String why() {
    return why;
  }

  /** The fix. */
  public String fix() {
    return fix;
  }
}
