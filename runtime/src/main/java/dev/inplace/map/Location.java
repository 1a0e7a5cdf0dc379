package dev.inplace.map;

import java.lang.foreign.MemorySegment;

/**
 * The end of a key's look-up: its slot or, if the key is absent, the first empty slot from its home
 * slot on.
 *
 * @param isPresent true if the map has the key
 * @param table number of the table, counted from 0 in the order of hashes; -1 if there is none yet
 * @param bucket number of the eight slots, as in {@code dump}, over all tables
 * @param slot number of the slot in its table
 * @param steps slots from the home slot to this one
 * @param control byte of the slot; 0 if it is empty
 * @param offset of the slot's key in the table's segment, bytes
 * @param address of the slot's key; the next change of the map may free or reuse the memory
 */
public record Location(
    boolean isPresent,
    long table,
    long bucket,
    long slot,
    long steps,
    int control,
    long offset,
    long address) {

  private static final Location NOWHERE = new Location(false, -1, -1, -1, 0, 0, 0, 0);

  /** The location of a slot, or of the complement of an empty slot. */
  static Location of(OffHeapMap map, long hash, long found) {
    map.requireUsable();
    Table table = map.tableOf(hash);
    if (table == null) {
      return NOWHERE;
    }
    long number = 0;
    long buckets = 0;
    for (Table other : map.tables()) {
      if (other == table) {
        break;
      }
      number++;
      buckets += other.buckets();
    }
    long slot = found < 0 ? ~found : found;
    MemorySegment segment = table.segment;
    long offset = map.shape.key(slot);
    return new Location(
        found >= 0,
        number,
        buckets + slot / Shape.SLOTS,
        slot,
        slot - table.home(hash) & table.slots() - 1,
        table.control(slot),
        offset,
        segment.address() + offset);
  }

  /** {@code slot 5 of table 0 (bucket 0), 1 from its home slot, control byte 0xc3, …}. */
  @Override
  public String toString() {
    if (table < 0) {
      return "absent: the map has no table yet";
    }
    return "%sslot %d of table %d (bucket %d), %d from its home slot, control byte %s, offset %d, address 0x%x"
        .formatted(
            isPresent ? "" : "absent: the look-up ends at ",
            slot,
            table,
            bucket,
            steps,
            Control.describe(control),
            offset,
            address);
  }
}
