package dev.inplace.map;

import dev.inplace.LittleEndian;
import dev.inplace.memory.Sharing;
import java.lang.foreign.MemorySegment;

/** Entries whose key is its own hash, so that tests choose where each lies; and a value of it. */
final class LongHashes extends OffHeapMap {
  static final long SLOT_SIZE = 16;
  static final Shape SHAPE = Shape.flat(SLOT_SIZE);

  private final Moves moves = Moves.flat(SLOT_SIZE, this::hashAt);

  LongHashes() {
    super("LongHashes", SHAPE, false, 0, Sharing.CONFINED);
  }

  static long key(MemorySegment table, long slot) {
    return table.get(LittleEndian.LONG, slot * SLOT_SIZE);
  }

  static long value(MemorySegment table, long slot) {
    return table.get(LittleEndian.LONG, slot * SLOT_SIZE + Long.BYTES);
  }

  static void write(MemorySegment table, long slot, long key, long value) {
    table.set(LittleEndian.LONG, slot * SLOT_SIZE, key);
    table.set(LittleEndian.LONG, slot * SLOT_SIZE + Long.BYTES, value);
  }

  @Override
  protected long hashAt(MemorySegment table, long slot) {
    return key(table, slot);
  }

  @Override
  protected long pour(
      MemorySegment table,
      long last,
      long first,
      long some,
      MemorySegment to,
      long mask,
      int depth,
      long like) {
    return moves.pour(table, last, first, some, to, mask, depth, like);
  }

  @Override
  protected long closeGap(MemorySegment table, long mask, int depth, long removed) {
    return moves.closeGap(table, mask, depth, removed);
  }

  @Override
  protected String describeEntry(MemorySegment table, long slot) {
    return Long.toHexString(key(table, slot));
  }

  @Override
  protected String describeKey(long number) {
    return Long.toHexString(number);
  }
}
