package dev.inplace.map;

import dev.inplace.LittleEndian;
import java.lang.foreign.MemorySegment;

/** Overwrites what a map keeps in its tables, as a race between threads can. */
public final class Spoilt {
  private static final int SOME_CONTROL = 0x80 | 77;

  private Spoilt() {}

  /** No slot is empty any more: a probe has no end. */
  public static void fill(OffHeapMap map) {
    for (Table table : map.tables()) {
      for (long slot = 0; slot < table.slots(); slot++) {
        if (table.control(slot) == Control.EMPTY) {
          map.shape.control(table.segment, table.slots(), slot, SOME_CONTROL);
        }
      }
    }
  }

  /** No slot is empty any more, and all keys and elems are the same. */
  public static void fillAll(OffHeapMap map) {
    for (Table table : map.tables()) {
      table.segment.fill((byte) SOME_CONTROL);
    }
  }

  /** Every slot is empty, but for the bytes of its entry. */
  public static void empty(OffHeapMap map) {
    for (Table table : map.tables()) {
      for (long slot = 0; slot < table.slots(); slot++) {
        map.shape.control(table.segment, table.slots(), slot, Control.EMPTY);
      }
    }
  }

  /** Control bytes are turned round from end to end. */
  public static void turn(OffHeapMap map) {
    for (Table table : map.tables()) {
      for (long slot = 0; slot < table.slots() / 2; slot++) {
        int control = table.control(slot);
        long other = table.slots() - 1 - slot;
        map.shape.control(table.segment, table.slots(), slot, table.control(other));
        map.shape.control(table.segment, table.slots(), other, control);
      }
    }
  }

  /** Writes a number over the place that each entry has for its key or elem. */
  public static void link(OffHeapMap map, BucketShape shape, boolean ofKeys, long place) {
    for (Table table : map.tables()) {
      MemorySegment segment = table.segment;
      for (long slot = 0; slot < table.slots(); slot++) {
        if (table.control(slot) != Control.EMPTY) {
          long at = ofKeys ? shape.key(slot) + Long.BYTES : shape.elem(slot);
          segment.set(LittleEndian.LONG, at, place);
        }
      }
    }
  }
}
