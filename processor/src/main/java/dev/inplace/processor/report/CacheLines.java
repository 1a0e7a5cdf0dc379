package dev.inplace.processor.report;

/** The cache lines of the data models' platforms, 64 bytes on all of them. */
public final class CacheLines {
  /** Bytes of a cache line. */
  public static final int SIZE = 64;

  private CacheLines() {}

  /** Number of cache lines of so many bytes, if they begin with one. */
  public static long of(long size) {
    return size / SIZE + (size % SIZE == 0 ? 0 : 1);
  }

  /** The text before the first field in another cache line, in pahole's words. */
  public static String boundary(long offset) {
    long line = offset / SIZE;
    long ago = offset % SIZE;
    String where = "cacheline " + line + " boundary (" + line * SIZE + " bytes)";
    return "--- " + where + (ago == 0 ? "" : " was " + ago + " bytes ago") + " ---";
  }
}
