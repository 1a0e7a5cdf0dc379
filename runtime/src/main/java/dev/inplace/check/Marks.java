package dev.inplace.check;

import java.lang.foreign.MemorySegment;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The memory that has been wrapped as structs, with its layouts, in {@code
 * -Dinplace.checkptr=strict}. Other modes note nothing.
 *
 * <p>A wrap of another layout over such memory is refused. Nested structs and elements of arrays
 * pass where the layout has them, and so does an outer struct over its parts. A mark ends when its
 * arena is closed. A pool that reuses memory calls {@link #forget}.
 */
public final class Marks {
  private static final int FEWEST_SWEPT = 1 << 10;

  private static final TreeMap<Long, Mark> BY_ADDRESS = new TreeMap<>(); // which do not overlap

  private static int sweepAt = FEWEST_SWEPT;

  private Marks() {}

  /** Lets a segment be wrapped as another layout, for memory that a pool reuses. */
  public static void forget(MemorySegment segment) {
    if (Checkptr.STRICT && segment.isNative()) {
      forget(mark(segment, 0, segment.byteSize(), null));
    }
  }

  /** Lets a segment be wrapped as any layout at any time, for a map's memory or a union. */
  public static void exempt(MemorySegment segment) {
    if (Checkptr.STRICT && segment.isNative() && segment.byteSize() > 0) {
      exempt(mark(segment, 0, segment.byteSize(), null));
    }
  }

  /**
   * Notes structs of a wrap that has passed {@link Checkptr#span}.
   *
   * @throws IllegalArgumentException if memory of another layout lies there
   */
  public static void wrap(MemorySegment segment, long offset, long count, Layout layout) {
    long size = count * layout.size();
    if (Checkptr.STRICT && size > 0) {
      add(mark(segment, offset, size, layout), offset);
    }
  }

  private static Mark mark(MemorySegment segment, long offset, long size, @Nullable Layout layout) {
    long begin = segment.address() + offset;
    return new Mark(begin, begin + size, layout, new WeakReference<>(segment.scope()));
  }

  private static synchronized void add(Mark wrapped, long offset) {
    List<Mark> near = near(wrapped);
    Mark run = wrapped;
    for (Mark mark : near) {
      if (mark.overlaps(wrapped) && mark.holds(wrapped)) {
        return;
      }
      if (wrapped.continues(mark)) {
        run = run.with(mark);
      } else if (mark.overlaps(wrapped) && !wrapped.holds(mark)) {
        throw refused(wrapped, offset, mark);
      }
    }
    for (Mark mark : near) {
      if (mark.overlaps(wrapped) || wrapped.continues(mark)) {
        BY_ADDRESS.remove(mark.begin());
      }
    }
    note(run);
  }

  private static synchronized void exempt(Mark range) {
    forget(range);
    note(range);
  }

  private static synchronized void forget(Mark range) {
    for (Mark mark : near(range)) {
      if (mark.overlaps(range)) {
        BY_ADDRESS.remove(mark.begin());
        note(mark.before(range.begin()));
        note(mark.from(range.end()));
      }
    }
  }

  private static void note(Mark mark) {
    if (mark.isEmpty()) {
      return;
    }
    BY_ADDRESS.put(mark.begin(), mark);
    if (BY_ADDRESS.size() > sweepAt) {
      BY_ADDRESS.values().removeIf(Mark::isGone);
      sweepAt = Math.max(FEWEST_SWEPT, 2 * BY_ADDRESS.size());
    }
  }

  /** The marks that overlap a range or adjoin it, without those whose memory has been freed. */
  private static List<Mark> near(Mark range) {
    Map.@Nullable Entry<Long, Mark> first = BY_ADDRESS.lowerEntry(range.begin());
    long from = first == null ? range.begin() : first.getKey();
    List<Mark> near = new ArrayList<>(BY_ADDRESS.subMap(from, true, range.end(), true).values());
    near.stream().filter(Mark::isGone).forEach(mark -> BY_ADDRESS.remove(mark.begin()));
    near.removeIf(mark -> mark.isGone() || mark.end() < range.begin());
    return near;
  }

  private static IllegalArgumentException refused(Mark wrapped, long offset, Mark there) {
    long address = there.structAt(Math.max(wrapped.begin(), there.begin()));
    return new IllegalArgumentException(
        "checkptr: %s at offset %d, address 0x%x, lies over %s at address 0x%x\n"
                .formatted(name(wrapped), offset, wrapped.begin(), name(there), address)
            + "fix: wrap that struct, or a part at its offset;"
            + " for memory that a pool reuses, call Marks.forget(segment) first");
  }

  private static String name(Mark mark) {
    return mark.layout() == null ? "other memory" : mark.layout().name();
  }
}
