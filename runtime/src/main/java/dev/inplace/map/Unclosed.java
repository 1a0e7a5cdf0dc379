package dev.inplace.map;

import dev.inplace.check.Checkptr;
import dev.inplace.jfr.Events;
import java.lang.StackWalker.StackFrame;
import java.lang.ref.Cleaner;

/**
 * A watch for a map that has become garbage and was not closed: its memory cannot be freed any
 * more. It is logged in strict mode, and recorded where that event is on. A map without memory is
 * not reported, nor one that is still in use as the JVM ends.
 *
 * <p>It only reports. The memory of a confined map cannot be freed by another thread, and freeing
 * that of a shared one would hide in tests what fails in production, where nothing watches.
 *
 * <p>This is what the cleaner keeps, so it must not lead to the map.
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

  /** True if maps that are made now are watched. */
  static boolean isWatching() {
    return Checkptr.STRICT || Events.recordsUnclosedMaps();
  }

  /** Watches the memory of a map that is being made, which live as long as it does. */
  static Unclosed watch(Memory memory, String map) {
    Unclosed watch = new Unclosed(map, maker());
    CLEANER.register(memory, watch);
    return watch;
  }

  /** Notes how much memory there is; 0 once it is closed. */
  void holds(long bytes) {
    this.bytes = bytes;
  }

  /** The first frame that is neither the generated class nor what it extends. */
  private static String maker() {
    return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
        .walk(frames -> frames.filter(Unclosed::isUsers).findFirst().map(StackFrame::toString))
        .orElse("a place unknown");
  }

  private static boolean isUsers(StackFrame frame) {
    Class<?> type = frame.getDeclaringClass();
    return !OffHeapMap.class.isAssignableFrom(type)
        && !type.equals(Memory.class)
        && !type.equals(Unclosed.class);
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
