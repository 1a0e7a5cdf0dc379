package dev.inplace.map;

import java.util.StringJoiner;

/** The entries of a map as text. */
final class Dump {
  private static final int MOST_ENTRIES = 8;
  private static final int MOST_BUCKETS = 1024;

  private final OffHeapMap map;
  private final StringJoiner entries = new StringJoiner(", ", " {", "}");
  private int shown;
  private int buckets;

  Dump(OffHeapMap map) {
    this.map = map;
  }

  /** Eight slots, a line each, with their control bytes. */
  String bucket(long bucket) {
    long all = 0;
    for (Table table : map.tables()) {
      long buckets = table.buckets();
      if (bucket >= all && bucket - all < buckets) {
        return lines(bucket, table, (bucket - all) * Shape.SLOTS);
      }
      all += buckets;
    }
    throw new IndexOutOfBoundsException(
        "%s has no bucket %d: there are %d\nfix: %s"
            .formatted(
                map.memory.name(),
                bucket,
                all,
                all == 0 ? "insert a key first" : "give a number from 0 to " + (all - 1)));
  }

  private String lines(long bucket, Table table, long first) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s, bucket %d: slots %d to %d of %d\n"
            .formatted(
                map.memory.name(),
                bucket,
                first,
                Math.min(first + Shape.SLOTS, table.slots()) - 1,
                table.slots()));
    for (long slot = first; slot < first + Shape.SLOTS && slot < table.slots(); slot++) {
      int control = table.control(slot);
      String entry = control == Control.EMPTY ? "" : map.describeEntry(table.segment, slot);
      String line = "  %d  %-5s  %s".formatted(slot, Control.describe(control), entry);
      text.append(line.stripTrailing()).append('\n');
    }
    return text.toString();
  }

  /**
   * The number of entries, and some of them. It reads a few buckets at most: a debugger does not
   * wait for a large, almost empty table.
   */
  String preview() {
    String name = map.memory.name();
    String size = name + " of " + map.size();
    if (map.memory.isClosed()) {
      return name + " (closed)";
    }
    try {
      map.requireUsable();
      addAll();
    } catch (IllegalStateException _) {
      return size + " (its arena has been closed)";
    } catch (WrongThreadException _) {
      return size + " (confined to another thread)";
    } catch (RuntimeException e) { // a race may have spoilt what is read
      return size + " (" + e.getClass().getSimpleName() + ")";
    }
    return size + entries;
  }

  private void addAll() {
    for (Table table : map.tables()) {
      for (long first = 0; first < table.slots() && !isEnough(); first += Shape.SLOTS) {
        addBucket(table, first);
      }
    }
    if (map.size() > shown) {
      entries.add("… " + (map.size() - shown) + " more");
    }
  }

  private void addBucket(Table table, long first) {
    buckets++;
    long slots = Control.entries(table.controls(first));
    for (; slots != 0 && !isEnough(); slots = Control.rest(slots)) {
      entries.add(map.describeEntry(table.segment, first + Control.first(slots)));
      shown++;
    }
  }

  private boolean isEnough() {
    return shown >= MOST_ENTRIES || buckets >= MOST_BUCKETS;
  }
}
