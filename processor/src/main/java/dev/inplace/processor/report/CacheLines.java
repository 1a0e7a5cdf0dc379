package dev.inplace.processor.report;

/** The runs of bytes that memory gives to a processor: 64 on all that the data models are for. */
public final class CacheLines {
  /** Bytes of one. */
  public static final int SIZE = 64;

  private CacheLines() {}

  /** How many so many bytes take, if they begin with one. */
  public static long of(long size) {
    return size / SIZE + (size % SIZE == 0 ? 0 : 1);
  }

  /** What is told before the first field that begins in another one, in pahole's words. */
  public static String boundary(long offset) {
    long line = offset / SIZE;
    long ago = offset % SIZE;
    String where = "cacheline " + line + " boundary (" + line * SIZE + " bytes)";
    return "--- " + where + (ago == 0 ? "" : " was " + ago + " bytes ago") + " ---";
  }
}
