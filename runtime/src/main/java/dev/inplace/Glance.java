package dev.inplace;

import dev.inplace.check.Epoch;
import java.lang.foreign.MemorySegment;
import java.util.StringJoiner;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * A debugger's view of memory: its text, or in parentheses the reason why there is none. A debugger
 * reads at any time, on any thread, and also what has ended.
 */
public final class Glance {
  /** The most structs that the text of a span or list has. */
  private static final long MOST_SHOWN = 8;

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

  /** The number of structs, and the first of them. */
  static String first(String name, long size, LongFunction<String> struct) {
    StringJoiner structs = new StringJoiner(", ", "[", "]");
    for (long i = 0; i < Math.min(size, MOST_SHOWN); i++) {
      structs.add(struct.apply(i));
    }
    if (size > MOST_SHOWN) {
      structs.add("… " + (size - MOST_SHOWN) + " more");
    }
    return name + " of " + size + " " + structs;
  }

  private static String none(Class<?> shown, String why) {
    return shown.getSimpleName() + " (" + why + ")";
  }
}
