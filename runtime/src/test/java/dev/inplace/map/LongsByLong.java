package dev.inplace.map;

import dev.inplace.LittleEndian;
import dev.inplace.Partition;
import dev.inplace.memory.Sharing;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.function.LongUnaryOperator;

/**
 * A map of longs to longs, as it would be generated. Its slots are large, so that few entries fill
 * a table that splits; a test may choose the hashes.
 */
final class LongsByLong extends OffHeapMap {
  private static final long SLOT = 256;
  private static final long ELEM = SLOT - Long.BYTES;
  private static final long ELEMS = 8 + 8 * 8;
  private static final long BUCKET = ELEMS + 8 * ELEM + 8;
  private static final Shape FLAT = Shape.flat(SLOT);
  private static final Shape CLASSIC = Shape.classic(BUCKET, 8, 8, ELEMS, ELEM);

  private final boolean isClassic;
  private final LongUnaryOperator hash;
  private final Moves moves = new Moves(shape, this::hashAt, this::copy);

  LongsByLong(boolean isClassic, boolean isAtOnce, LongUnaryOperator hash) {
    super("LongsByLong", isClassic ? CLASSIC : FLAT, isAtOnce, 0, Sharing.CONFINED);
    this.isClassic = isClassic;
    this.hash = hash;
  }

  /** One whose hashes are those of generated maps. */
  LongsByLong(boolean isClassic, boolean isAtOnce) {
    super("LongsByLong", isClassic ? CLASSIC : FLAT, isAtOnce, 0, Sharing.CONFINED);
    this.isClassic = isClassic;
    hash = key -> Hash.mix(seed(), key);
  }

  private long key(MemorySegment table, long slot) {
    return table.get(LittleEndian.LONG, keyOffset(slot));
  }

  private long keyOffset(long slot) {
    return isClassic ? slot / 8 * BUCKET + 8 + slot % 8 * 8 : slot * SLOT;
  }

  private long elem(long slot) {
    return isClassic ? slot / 8 * BUCKET + ELEMS + slot % 8 * ELEM : slot * SLOT + Long.BYTES;
  }

  private void copy(MemorySegment table, long slot, MemorySegment to, long target) {
    MemorySegment.copy(table, keyOffset(slot), to, keyOffset(target), Long.BYTES);
    MemorySegment.copy(table, elem(slot), to, elem(target), Long.BYTES);
  }

  void put(long key, long value) {
    long own = hash.applyAsLong(key);
    long slot = probe(own, key);
    if (slot < 0) {
      slot = makeRoom(own) ? ~probe(own, key) : ~slot;
      MemorySegment table = table(own);
      long slots = mask(own) + 1;
      begin();
      table.set(LittleEndian.LONG, keyOffset(slot), key);
      shape.control(table, slots, slot, Control.of(own));
      enter(own);
    }
    table(own).set(LittleEndian.LONG, elem(slot), value);
  }

  /** The value of a key, or null. */
  Long get(long key) {
    long own = hash.applyAsLong(key);
    long slot = probe(own, key);
    return slot < 0 ? null : (Long) table(own).get(LittleEndian.LONG, elem(slot));
  }

  boolean remove(long key) {
    long own = hash.applyAsLong(key);
    long slot = probe(own, key);
    if (slot >= 0) {
      removeEntry(own, slot);
    }
    return slot >= 0;
  }

  private long probe(long own, long key) {
    MemorySegment table = table(own);
    long mask = mask(own);
    long slot = home(own);
    for (long steps = 0; steps <= mask; steps++) {
      if (shape.control(table, mask + 1, slot) == Control.EMPTY) {
        return ~slot;
      }
      if (key(table, slot) == key) {
        return slot;
      }
      slot = slot + 1 & mask;
    }
    throw endless();
  }

  @Override
  protected long hashAt(MemorySegment table, long slot) {
    return hash.applyAsLong(key(table, slot));
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
    return key(table, slot) + " = " + table.get(LittleEndian.LONG, elem(slot));
  }

  @Override
  protected String describeKey(long number) {
    return "key " + number;
  }

  Cursor cursor() {
    return new Cursor();
  }

  List<Cursor> partition(int parts) {
    return Partition.cursors(parts, part -> new Cursor(part, parts));
  }

  /** A cursor over the entries while the map may change. */
  final class Cursor extends MapCursor {
    private Cursor() {
      super(LongsByLong.this, epoch());
    }

    private Cursor(int part, int parts) {
      super(LongsByLong.this, epoch(), part, parts);
    }

    @Override
    public boolean next() {
      if (!advance()) {
        return false;
      }
      if (isNoting()) {
        note(number(table(), slot()));
      }
      return true;
    }

    long key() {
      requireEntry();
      return LongsByLong.this.key(table(), slot());
    }

    long value() {
      requireEntry();
      return table().get(LittleEndian.LONG, elem(slot()));
    }

    @Override
    protected long number(MemorySegment table, long slot) {
      return LongsByLong.this.key(table, slot);
    }

    @Override
    protected long hash(long number) {
      return hash.applyAsLong(number);
    }
  }
}
