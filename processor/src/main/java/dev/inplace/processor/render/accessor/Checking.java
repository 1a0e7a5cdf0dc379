package dev.inplace.processor.render.accessor;

/**
 * Something that could go wrong at run time: generated code asks for it, or need not.
 *
 * @param isMade whether there is a check
 * @param what is checked and when, or why nothing is
 */
public record Checking(boolean isMade, String what) {

  /** A check that is made. */
  public static Checking made(String what) {
    return new Checking(true, what);
  }

  /** One that is not needed. */
  public static Checking needless(String why) {
    return new Checking(false, why);
  }
}
