package dev.inplace.map;

import java.util.StringJoiner;

/**
 * What {@code toString} of a map shows: how many entries there are, and some of them. It reads a
 * few buckets at most, so that a debugger need not wait where a large table is almost empty.
 */
final class Preview {
  private static final int MOST_ENTRIES = 8;
  private static final int MOST_BUCKETS = 1024;

  private final Header map;
  private final StringJoiner entries = new StringJoiner(", ", " {", "}");
  private int shown;
  private int buckets;

  Preview(Header map) {
    this.map = map;
  }

  String text() {
    String size = map.slabs().map() + " of " + map.count();
    if (map.slabs().isClosed()) {
      return map.slabs().map() + " (closed)";
    }
    try {
      map.slabs().requireUsable();
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
    Buckets all = new Buckets(map);
    for (long bucket = all.next(); bucket != Place.NONE && !isEnough(); bucket = all.next()) {
      if (map.slabs().isAllocated(Place.slab(bucket))) {
        addBucket(bucket);
      }
    }
    if (map.count() > shown) {
      entries.add("… " + (map.count() - shown) + " more");
    }
  }

  private void addBucket(long bucket) {
    buckets++;
    long slots = Tophash.entries(map.slots().tophashes(bucket));
    for (; slots != 0 && !isEnough(); slots = Tophash.rest(slots)) {
      entries.add(map.describeEntry(bucket | Tophash.first(slots)));
      shown++;
    }
  }

  private boolean isEnough() {
    return shown >= MOST_ENTRIES || buckets >= MOST_BUCKETS;
  }
}
