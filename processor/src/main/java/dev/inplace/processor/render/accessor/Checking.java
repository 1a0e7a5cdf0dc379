package dev.inplace.processor.render.accessor;

/**
 * A possible error at run time, which generated code checks or need not check.
 *
 * @param isMade true if there is a check
 * @param what the check and its time, or the reason why there is none
 */
public record Checking(boolean isMade, String what) {

  /** A made check. */
  public static Checking made(String what) {
    return new Checking(true, what);
  }

  /** A needless check. */
  public static Checking needless(String why) {
    return new Checking(false, why);
  }
}
