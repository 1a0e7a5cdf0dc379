package dev.inplace.memory;

import dev.inplace.check.Checkptr;
import dev.inplace.jfr.Events;
import java.lang.StackWalker.StackFrame;
import java.lang.ref.Cleaner;
import java.util.Arrays;

/**
 * A watch for a map that is garbage-collected without being closed: its memory can never be freed.
 * Strict mode logs it; the event, if on, records it. A map without memory is not reported, nor one
 * in use when the JVM ends.
 *
 * <p>It only reports. Another thread cannot free the memory of a confined map. Freeing that of a
 * shared map would hide in tests a failure in production, where nothing watches.
 *
 * <p>The cleaner keeps this object, so it must not reference the map.
 */
final class Unclosed implements Runnable {
  private static final Cleaner CLEANER = Cleaner.create();

  private final String map;
  private final String made;
  private volatile long bytes;

  private Unclosed(String map, String made) {
    this.map = map;
    this.made = made;
  }

  /** True if maps created now are watched. */
  static boolean isWatching() {
    return Checkptr.STRICT || Events.recordsUnclosedMaps();
  }

  /** Watches the memory of a new map; the memory and the map have one lifetime. */
  static Unclosed watch(Memory memory, String map, Class<?>... makers) {
    Unclosed watch = new Unclosed(map, userOf(makers));
    CLEANER.register(memory, watch);
    return watch;
  }

  /** Notes the bytes of the memory; 0 once it is closed. */
  void holds(long bytes) {
    this.bytes = bytes;
  }

  /** The first frame outside of the makers and their subclasses. */
  private static String userOf(Class<?>... makers) {
    return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
        .walk(
            frames ->
                frames
                    .filter(frame -> isUsers(frame.getDeclaringClass(), makers))
                    .findFirst()
                    .map(StackFrame::toString))
        .orElse("a place unknown");
  }

  private static boolean isUsers(Class<?> type, Class<?>... makers) {
    return !type.equals(Memory.class)
        && !type.equals(Unclosed.class)
        && Arrays.stream(makers).noneMatch(maker -> maker.isAssignableFrom(type));
  }

  @Override
  public void run() {
    if (bytes <= 0) {
      return;
    }
    Events.mapNotClosed(map, made, bytes);
    if (Checkptr.STRICT) {
      System.getLogger("dev.inplace")
          .log(
              System.Logger.Level.WARNING,
              ("checkptr: %1$s was never closed; its %2$d bytes stay taken\nmade at %3$s\n"
                      + "fix: close it, as try (%1$s map = %1$s.create()) does")
                  .formatted(map, bytes, made));
    }
  }
}
