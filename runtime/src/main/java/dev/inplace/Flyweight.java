package dev.inplace;

import dev.inplace.check.Checkptr;
import java.lang.foreign.MemorySegment;

/**
 * A struct in memory, seen through an object that holds no data of its own: a segment, and the
 * offset of the struct's first byte in it.
 *
 * <p><b>Terms.</b> To <i>wrap</i> is to point a flyweight at other bytes. A flyweight <i>ends</i>
 * when the bytes it shows may come to mean something else.
 *
 * <p><b>Life.</b> A new flyweight shows nothing: reading or writing through it is an {@link
 * IndexOutOfBoundsException}. One over a segment of the user's lives as long as that segment's
 * arena. One from a map ends with the map's next insert of a new key, removal of a present key,
 * clear or close, whether or not its value moved; flyweights and spans derived from it end with it.
 *
 * <p><b>Contract.</b> A wrap is checked once: the struct lies within the segment, the segment is
 * native, the address is a multiple of the struct's alignment (for foreign data there are forms
 * that do not ask this). After that each access is the JDK's own: within the segment's bounds,
 * while its arena is open, on a thread that may use it. A flyweight is not safe for use by several
 * threads.
 *
 * <p><b>Names.</b> Generated classes have a method per component of the record, so this class has
 * no public instance methods of its own: none can clash.
 */
public abstract class Flyweight {
  /** The alignment to ask for where the data is foreign: none. */
  protected static final long UNALIGNED = 1;

  /** The segment that holds the struct. */
  protected MemorySegment segment;

  /** The offset of the struct's first byte in the segment. */
  protected long base;

  /** A flyweight that shows nothing yet. */
  protected Flyweight() {
    segment = MemorySegment.NULL;
  }

  /** A flyweight over a struct that is known to lie there. */
  protected Flyweight(MemorySegment segment, long base) {
    this.segment = segment;
    this.base = base;
  }

  /**
   * Points this flyweight at a struct of a size and alignment.
   *
   * @throws IndexOutOfBoundsException if the struct does not lie within the segment
   * @throws IllegalArgumentException if the segment is on the heap or the address misaligned
   */
  protected final void point(
      MemorySegment segment, long offset, long size, long alignment, String struct) {
    Checkptr.wrap(segment, offset, size, alignment, struct);
    this.segment = segment;
    this.base = offset;
  }

  /** The segment that a flyweight shows bytes of. */
  public static MemorySegment segmentOf(Flyweight flyweight) {
    return flyweight.segment;
  }

  /** The offset in {@link #segmentOf} of the first byte that a flyweight shows. */
  public static long offsetOf(Flyweight flyweight) {
    return flyweight.base;
  }
}
