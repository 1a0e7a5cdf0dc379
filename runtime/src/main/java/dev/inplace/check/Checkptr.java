package dev.inplace.check;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * The checks of a wrap: the bytes lie within the segment, the segment is native, the address is
 * aligned. Each is made once; accesses have only the JDK's own checks.
 *
 * <p>{@code -Dinplace.checkptr} is read once. <i>on</i> is the default. <i>strict</i> is for tests:
 * each {@code put} and {@code findOrInsert} of a map ends its flyweights, even for a present key. A
 * step of an iteration ends the flyweight of the one before. Memory is known by its layout ({@link
 * Marks}). <i>off</i> leaves the JDK's checks. With {@code -Dinplace.require=checked} the library
 * does not start if the checks are off.
 *
 * <p>Source: Go's {@code runtime/checkptr.go}, which makes the same checks where a pointer is
 * converted.
 */
public final class Checkptr {
  /** True if these checks are made; the JDK's always are. */
  public static final boolean ON;

  /** True if flyweights of maps end as early as they can. */
  public static final boolean STRICT;

  private static final String PROPERTY = "inplace.checkptr";
  private static final String REQUIRED = "inplace.require";

  static {
    String mode = System.getProperty(PROPERTY, "on");
    ON = !mode.equals("off");
    STRICT = mode.equals("strict");
    if (ON && !STRICT && !mode.equals("on")) {
      System.getLogger("dev.inplace")
          .log(
              System.Logger.Level.WARNING,
              "checkptr: -D%s=%s is none of on, off and strict; it is on"
                  .formatted(PROPERTY, mode));
    }
    require(System.getProperty(REQUIRED), mode);
  }

  private Checkptr() {}

  /** Reads the mode, if this is the first use of the library. */
  static void start() {
    // The static initializer has done it.
  }

  /** Throws an error, which the initializer passes on; a later use names it as the cause. */
  private static void require(@Nullable String required, String mode) {
    if (required != null && !required.equals("checked")) {
      throw new ExceptionInInitializerError(
          "checkptr: -D%s=%s is not checked\nfix: write -D%s=checked, or leave it out"
              .formatted(REQUIRED, required, REQUIRED));
    }
    if (required != null && !ON) {
      throw new ExceptionInInitializerError(
          "checkptr: -D%s=checked refuses -D%s=%s\nfix: set it to on or strict, or leave out one of the two"
              .formatted(REQUIRED, PROPERTY, mode));
    }
  }

  /**
   * Refuses a struct that does not lie, aligned, within native memory.
   *
   * @throws IndexOutOfBoundsException if it does not lie within the segment
   * @throws IllegalArgumentException if the segment is on the heap or the address misaligned
   */
  public static void wrap(
      MemorySegment segment, long offset, long size, long alignment, String struct) {
    if (!ON) {
      return; // the JDK checks each access
    }
    if (segment == null) {
      throw new NullPointerException(
          "checkptr: the segment for " + struct + " is null\nfix: give one");
    }
    boolean inRange = offset >= 0 && size >= 0 && offset <= segment.byteSize() - size;
    boolean aligned = ((segment.address() + offset) & (alignment - 1)) == 0;
    if (!inRange || !aligned || !segment.isNative() || !isUsable(segment)) {
      throw refused(segment, offset, size, alignment, struct);
    }
  }

  private static boolean isUsable(MemorySegment segment) {
    return segment.scope().isAlive() && segment.isAccessibleBy(Thread.currentThread());
  }

  /** Refuses a run that does not lie, aligned, within native memory, or has a negative number. */
  public static void span(
      MemorySegment segment, long offset, long count, long stride, long alignment, String struct) {
    if (count < 0) {
      throw new IllegalArgumentException(
          "checkptr: a span of %d %s\nfix: give a number from 0 on".formatted(count, struct));
    }
    long most = stride == 0 ? Long.MAX_VALUE : segment.byteSize() / stride;
    if (count > most && isPointerTo(segment, offset, count, stride)) {
      String place = "checkptr: %d %s at offset %d".formatted(count, struct, offset);
      throw zeroLength(segment, offset, count * stride, place);
    }
    if (count > most) {
      throw new IndexOutOfBoundsException(
          ("checkptr: %d %s of %d bytes do not fit into a segment of %d bytes\n"
                  + "fix: give at most %d, or a larger segment")
              .formatted(count, struct, stride, segment.byteSize(), most));
    }
    wrap(segment, offset, count * stride, alignment, struct);
  }

  /**
   * Refuses an address that misaligns atomic fields; wraps of foreign data check this too.
   *
   * @throws IllegalArgumentException if it is no multiple of their alignment
   */
  public static void atomic(MemorySegment segment, long offset, long alignment, String struct) {
    long address = segment.address() + offset;
    if (ON && segment.isNative() && (address & (alignment - 1)) != 0) {
      throw new IllegalArgumentException(
          "checkptr: %s at offset %d is misaligned for its @Atomic fields: alignment %d, address 0x%x\n"
                  .formatted(struct, offset, alignment, address)
              + "fix: copy it to an aligned address, or remove @Atomic");
    }
  }

  private static RuntimeException refused(
      MemorySegment segment, long offset, long size, long alignment, String struct) {
    String place = "checkptr: " + struct + " at offset " + offset;
    if (!segment.isNative()) {
      return new IllegalArgumentException(
          place
              + " is on the heap\nfix: copy it into a native segment with"
              + " MemorySegment.copy, and back afterwards");
    }
    if (!isUsable(segment)) {
      return unusable(segment, place);
    }
    if (size > 0 && isPointerTo(segment, offset, 1, size)) {
      return zeroLength(segment, offset, size, place);
    }
    if (offset < 0 || size < 0 || offset > segment.byteSize() - size) {
      return new IndexOutOfBoundsException(
          ("%s does not fit: size %d, segment of %d bytes\n"
                  + "fix: give an offset from which it fits, or a larger segment")
              .formatted(place, size, segment.byteSize()));
    }
    return new IllegalArgumentException(
        "%s is misaligned: alignment %d, address 0x%x\nfix: for foreign data use ofUnaligned"
            .formatted(place, alignment, segment.address() + offset));
  }

  /** True if a segment without bytes could be a pointer to some structs. */
  private static boolean isPointerTo(MemorySegment segment, long offset, long count, long stride) {
    return segment.byteSize() == 0 && offset >= 0 && count <= (Long.MAX_VALUE - offset) / stride;
  }

  /** The advice for a pointer from C: the JDK does not know how many bytes it points to. */
  private static RuntimeException zeroLength(
      MemorySegment segment, long offset, long size, String place) {
    if (segment.address() == 0) {
      return new IndexOutOfBoundsException(
          place
              + " does not fit: the segment is a null pointer\n"
              + "fix: compare it with MemorySegment.NULL first");
    }
    return new IndexOutOfBoundsException(
        ("%s does not fit: size %d, segment of 0 bytes\n"
             + "fix: for a pointer from C call ofPointer(segment) of @Struct(pointers = true), or"
             + " segment.reinterpret(%d); else give a larger segment")
            .formatted(place, size, offset + size));
  }

  private static RuntimeException unusable(MemorySegment segment, String place) {
    return segment.scope().isAlive()
        ? new WrongThreadException(
            "%s is confined to another thread than %s\nfix: use it there, or allocate it in Arena.ofShared()"
                .formatted(place, Thread.currentThread()))
        : new IllegalStateException(
            place
                + " lies in an arena that has been closed\n"
                + "fix: keep the arena open while it is used");
  }

  /**
   * The check of strict mode at each access. The JDK's own error does not name the struct.
   *
   * @param shown the class of the flyweight or span
   * @throws IllegalStateException if the memory has been freed
   * @throws WrongThreadException if it is confined to another thread
   */
  public static void access(MemorySegment segment, long offset, Class<?> shown) {
    if (!isUsable(segment)) {
      throw unusable(segment, place(offset, shown));
    }
  }

  /**
   * The error of a write to read-only memory.
   *
   * @param shown the class of the flyweight
   * @param isInMap true if a map shows it
   */
  public static IllegalArgumentException readOnly(long offset, Class<?> shown, boolean isInMap) {
    return isInMap
        ? new IllegalArgumentException(
            place(offset, shown)
                + " is shown for reading only: it is a map's key, or in a span or map made so\n"
                + "fix: remove the entry and put one with the other key, or ask the other span"
                + " or map")
        : readOnly(place(offset, shown));
  }

  /** The error of a write to a read-only segment of the user's. */
  public static IllegalArgumentException readOnly(String place) {
    return new IllegalArgumentException(
        place
            + " lies in a segment that is for reading only\n"
            + "fix: wrap a segment that can be written to, or copy the struct into one");
  }

  private static String place(long offset, Class<?> shown) {
    String struct = shown.getSimpleName().replaceFirst("(Flyweight|Span)$", "");
    return "checkptr: %s at offset %d".formatted(struct, offset);
  }
}
