package dev.inplace.map;

import java.util.StringJoiner;

/**
 * What {@code toString} of a map shows: the number of entries, and some of them. It reads a few
 * buckets at most, so that a debugger need not wait where a large table is almost empty.
 */
final class Preview {
  private static final int MOST_ENTRIES = 8;
  private static final int MOST_BUCKETS = 1024;

  private final OffHeapMap map;
  private final StringJoiner entries = new StringJoiner(", ", " {", "}");
  private int shown;
  private int buckets;

  Preview(OffHeapMap map) {
    this.map = map;
  }

  String text() {
    String name = map.memory().map();
    String size = name + " of " + map.size();
    if (map.memory().isClosed()) {
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
