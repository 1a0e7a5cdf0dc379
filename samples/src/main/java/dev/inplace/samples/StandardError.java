package dev.inplace.samples;

import java.io.IOException;

/** What can be found out about the standard error of this process. */
final class StandardError {
  private StandardError() {}

  /**
   * Whether it is a terminal. {@code System.console()} speaks of input and output only, and asking
   * the system itself takes native code; so a child process that inherits it is asked, which takes
   * some milliseconds. Where there is no POSIX {@code test}, the answer is no.
   */
  static boolean isTerminal() {
    try {
      Process test =
          new ProcessBuilder("test", "-t", "2")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      return test.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
