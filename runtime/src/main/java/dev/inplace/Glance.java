package dev.inplace;

import dev.inplace.check.Epoch;
import java.lang.foreign.MemorySegment;
import java.util.function.Supplier;

/**
 * A debugger's view of memory: its text, or in parentheses the reason why there is none. A debugger
 * reads at any time, on any thread, and also what has ended.
 */
public final class Glance {
  private Glance() {}

  /** A formatter of a struct. */
  @FunctionalInterface
  public interface Reader {
    /** The fields of the struct at a place as text, whatever their bytes. */
    String read(MemorySegment segment, long offset);
  }

  /** The text, if the memory can be read now. */
  static String of(
      Class<?> shown, MemorySegment segment, Epoch epoch, long asOf, Supplier<String> text) {
    if (epoch == Lives.NOTHING) {
      return none(shown, "shows nothing yet");
    }
    if (epoch.now() != asOf) {
      return none(shown, "has ended: " + epoch.operationsSince(asOf) + " came after it was found");
    }
    if (!segment.scope().isAlive()) {
      return none(shown, "its arena has been closed");
    }
    if (!segment.isAccessibleBy(Thread.currentThread())) {
      return none(shown, "confined to another thread");
    }
    return of(shown, text);
  }

  /** The text, or the exception thrown instead. */
  private static String of(Class<?> shown, Supplier<String> text) {
    try {
      return text.get();
    } catch (RuntimeException | InternalError e) { // a mapped file may have been truncated
      return none(shown, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private static String none(Class<?> shown, String why) {
    return shown.getSimpleName() + " (" + why + ")";
  }
}
