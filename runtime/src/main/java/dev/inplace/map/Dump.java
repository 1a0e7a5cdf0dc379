package dev.inplace.map;

/** A picture, in text, of eight slots. */
final class Dump {
  private final OffHeapMap map;
  private final long bucket;

  Dump(OffHeapMap map, long bucket) {
    this.map = map;
    this.bucket = bucket;
  }

  String text() {
    long all = 0;
    for (Table table : map.tables()) {
      long buckets = Math.max(1, table.slots() / Shape.SLOTS);
      if (bucket >= all && bucket - all < buckets) {
        return text(table, (bucket - all) * Shape.SLOTS);
      }
      all += buckets;
    }
    throw new IndexOutOfBoundsException(
        "%s has no bucket %d: there are %d\nfix: %s"
            .formatted(
                map.memory().map(),
                bucket,
                all,
                all == 0 ? "insert a key first" : "give a number from 0 to " + (all - 1)));
  }

  private String text(Table table, long first) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s, bucket %d: slots %d to %d of %d\n"
            .formatted(
                map.memory().map(),
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
}
