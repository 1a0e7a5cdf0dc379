package dev.inplace.processor.layout;

import java.util.List;
import java.util.Optional;

/**
 * A cache line of the machines that a struct is meant for.
 *
 * @param size in bytes
 */
public record CacheLine(int size) {
  /** The line of x86-64 and of most ARM machines. */
  public static final CacheLine USUAL = new CacheLine(64);

  /** The sizes that can be chosen; 128 on Apple's processors and on POWER. */
  public static final List<String> SIZES = List.of("64", "128");

  /** The line of a size, as in {@link #SIZES}. */
  public static Optional<CacheLine> of(String size) {
    return SIZES.contains(size)
        ? Optional.of(new CacheLine(Integer.parseInt(size)))
        : Optional.empty();
  }

  /** Number of cache lines of so many bytes, if they begin with one. */
  public long count(long bytes) {
    return bytes / size + (bytes % size == 0 ? 0 : 1);
  }

  /** The text before the first field in another cache line, in pahole's words. */
  public String boundary(long offset) {
    long line = offset / size;
    long ago = offset % size;
    String where = "cacheline " + line + " boundary (" + line * size + " bytes)";
    return "--- " + where + (ago == 0 ? "" : " was " + ago + " bytes ago") + " ---";
  }
}
