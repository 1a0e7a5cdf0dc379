package dev.inplace.map;

import java.util.List;
import java.util.Locale;

/**
 * Statistics of a map's internals at one moment.
 *
 * @param size entries
 * @param slots of all tables
 * @param tables in use
 * @param directory entries of the directory; 0 without one
 * @param probes number of entries that a probe finds in its first slot, its second, and so on
 * @param bytes native memory
 */
public record MapStats(
    long size, long slots, long tables, long directory, List<Long> probes, Bytes bytes) {

  /**
   * Native memory by use, in bytes.
   *
   * @param tables keys, elems and control bytes
   * @param texts the heap of text keys
   * @param cells keys and values of more than 128 bytes
   * @param other scratch memory for keys and values
   * @param spare segments kept for the next split, or for reuse in an arena
   * @param unused of the texts, cells and values, without a key or value
   * @param values the heap of values of varying size: texts and lists
   */
  public record Bytes(
      long tables, long texts, long cells, long other, long spare, long unused, long values) {

    /** All bytes. */
    public long total() {
      return tables + texts + cells + values + other + spare;
    }
  }

  public MapStats {
    probes = List.copyOf(probes);
  }

  /** The load factor: entries per slot. A table grows or splits at 7/8, of few slots at 3/4. */
  public double load() {
    return slots == 0 ? 0 : (double) size / slots;
  }

  /** Slots of the longest probe for a present key. */
  public int longestProbe() {
    return probes.size();
  }

  /** Mean number of slots of a probe for a present key. */
  public double meanProbe() {
    long steps = 0;
    for (int i = 0; i < probes.size(); i++) {
      steps += (i + 1) * probes.get(i);
    }
    return size == 0 ? 0 : (double) steps / size;
  }

  /** The unused part of the texts, cells and values, from 0 to 1. */
  public double fragmentation() {
    long held = bytes.texts() + bytes.cells() + bytes.values();
    return held == 0 ? 0 : (double) bytes.unused() / held;
  }

  /** Native memory, bytes. */
  public long bytesUsed() {
    return bytes.total();
  }

  /** The numbers as text of several lines. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    line(text, "entries", size, "");
    line(text, "slots", slots, String.format(Locale.ROOT, "load %.2f", load()));
    line(text, "tables", tables, directory == 0 ? "" : "a directory of " + directory);
    line(text, "longest probe", longestProbe(), mean());
    line(text, "bytes", bytes.total(), "");
    line(text, "  tables", bytes.tables(), "");
    line(text, "  texts", bytes.texts(), "");
    line(text, "  cells", bytes.cells(), "");
    if (bytes.values() > 0) {
      line(text, "  values", bytes.values(), "");
    }
    line(text, "  other", bytes.other(), "");
    line(text, "  spare", bytes.spare(), "");
    line(text, "unused", bytes.unused(), fragments());
    return text.toString();
  }

  private String mean() {
    return String.format(Locale.ROOT, "mean %.2f", meanProbe());
  }

  private String fragments() {
    String all = bytes.values() > 0 ? "texts, cells and values" : "texts and cells";
    return String.format(Locale.ROOT, "%.1f %% of %s", 100 * fragmentation(), all);
  }

  private static void line(StringBuilder text, String name, long number, String remark) {
    text.append(String.format(Locale.ROOT, "%-18s%,18d  %s", name, number, remark).stripTrailing());
    text.append('\n');
  }
}
