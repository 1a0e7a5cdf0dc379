package dev.inplace.processor.file;

/** The exception for a file that is no sealed map or span, or is too damaged to be shown. */
public final class BadFile extends Exception {
  private static final long serialVersionUID = 1;

  private final String why;
  private final String fix;

  BadFile(String why, String fix) {
    super(why);
    this.why = why;
    this.fix = fix;
  }

  /** A file whose head cannot be trusted. */
  static BadFile damaged(String why) {
    return new BadFile("it is damaged: " + why, "copy it again from where it was sealed");
  }

  /** The error. */
  public String why() {
    return why;
  }

  /** The fix. */
  public String fix() {
    return fix;
  }
}
