package dev.inplace.map.text;

import dev.inplace.LittleEndian;
import dev.inplace.map.Control;
import dev.inplace.map.MapCursor;
import dev.inplace.map.Moves;
import dev.inplace.map.Shape;
import dev.inplace.map.Sweep;
import dev.inplace.memory.Blocks;
import dev.inplace.memory.Sharing;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.LongSupplier;

/** A map of text keys to longs, as it would be generated. */
final class LongsByText extends TextKeyedMap {
  private static final long SLOT = 32;
  private static final long VALUE = 24;
  private static final Shape SHAPE = Shape.flat(SLOT);

  private final Moves moves = Moves.flat(SLOT, this::hashAt);

  LongsByText(Sharing sharing) {
    this(0, sharing);
  }

  LongsByText(long expectedSize, Sharing sharing) {
    super("LongsByText", SHAPE, false, expectedSize, sharing);
  }

  LongsByText(Arena arena) {
    super("LongsByText", SHAPE, false, 0, arena);
  }

  void put(CharSequence key, long value) {
    insert(take(key), value);
  }

  void put(MemorySegment key, long offset, long length, long value) {
    insert(take(key, offset, length), value);
  }

  /** Puts a value that methods of the user's compute. */
  void put(CharSequence key, LongSupplier value) {
    TextKey taken = take(key);
    MemorySegment staged =
        stage(taken, value, 8, (to, from) -> to.set(LittleEndian.LONG, 0, from.getAsLong()));
    insert(taken, staged.get(LittleEndian.LONG, 0));
  }

  void putAll(LongsByText other) {
    Sweep entries = entriesOf(other);
    while (entries.next()) {
      MemorySegment table = entries.table();
      long key = other.keyOffset(entries.slot());
      insert(takeFrom(other, table, key), table.get(LittleEndian.LONG, key + VALUE));
    }
  }

  Long get(CharSequence key) {
    return value(take(key));
  }

  Long get(MemorySegment key, long offset, long length) {
    return value(take(key, offset, length));
  }

  long at(CharSequence key) {
    TextKey taken = take(key);
    Long value = value(taken);
    if (value == null) {
      throw absentKey(taken);
    }
    return value;
  }

  boolean remove(CharSequence key) {
    return remove(take(key));
  }

  boolean remove(MemorySegment key, long offset, long length) {
    return remove(take(key, offset, length));
  }

  private boolean remove(TextKey key) {
    long slot = locate(key);
    if (slot < 0) {
      return false;
    }
    removeEntry(key.hash(), slot);
    return true;
  }

  private Long value(TextKey key) {
    long slot = locate(key);
    return slot < 0 ? null : table(key.hash()).get(LittleEndian.LONG, keyOffset(slot) + VALUE);
  }

  private long locate(TextKey key) {
    try {
      return probe(key);
    } catch (IllegalStateException | WrongThreadException | IndexOutOfBoundsException e) {
      throw failed(e);
    }
  }

  private long probe(TextKey key) {
    long hash = key.hash();
    MemorySegment table = table(hash);
    long mask = mask(hash);
    long slot = home(hash);
    for (long steps = 0; steps <= mask; steps++) {
      int control = table.get(LittleEndian.BYTE, (mask + 1) * SLOT + slot) & 0xFF;
      if (control == Control.EMPTY) {
        return ~slot;
      }
      long offset = keyOffset(slot);
      if (control == Control.of(hash)
          && table.get(LittleEndian.LONG, offset) == hash
          && isKey(key, table, offset)) {
        return slot;
      }
      slot = slot + 1 & mask;
    }
    throw endless();
  }

  void insert(TextKey key, long value) {
    long hash = key.hash();
    long slot = locate(key);
    if (slot < 0) {
      prepare(key);
      try {
        slot = makeRoom(hash) ? ~locate(key) : ~slot;
      } catch (Throwable e) {
        discard(key);
        throw e;
      }
      long control = (mask(hash) + 1) * SLOT + slot;
      begin();
      storeKey(key, table(hash), keyOffset(slot));
      table(hash).set(LittleEndian.BYTE, control, (byte) Control.of(hash));
      enter(hash);
    }
    table(hash).set(LittleEndian.LONG, keyOffset(slot) + VALUE, value);
  }

  TextKey taken(MemorySegment key, long offset, long length) {
    return take(key, offset, length);
  }

  TextKey taken(CharSequence key) {
    return take(key);
  }

  Blocks blocks() {
    return blocks("test");
  }

  long heapBytes() {
    return textBytes();
  }

  long unusedHeapBytes() {
    return unusedTextBytes();
  }

  @Override
  protected long hashAt(MemorySegment table, long slot) {
    return table.get(LittleEndian.LONG, keyOffset(slot));
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
    return describeText(table, keyOffset(slot))
        + " = "
        + table.get(LittleEndian.LONG, keyOffset(slot) + VALUE);
  }

  @Override
  protected void free(MemorySegment table, long slot) {
    freeKey(table, keyOffset(slot));
  }

  @Override
  protected long keyOffset(long slot) {
    return slot * SLOT;
  }

  Cursor cursor() {
    return new Cursor();
  }

  final class Cursor extends MapCursor {
    private final TextFlyweight shown = new TextFlyweight();

    private Cursor() {
      super(LongsByText.this, epoch());
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

    TextFlyweight key() {
      requireEntry();
      return showKey(table(), keyOffset(slot()), shown);
    }

    long value() {
      requireEntry();
      return table().get(LittleEndian.LONG, keyOffset(slot()) + VALUE);
    }

    @Override
    protected long number(MemorySegment table, long slot) {
      return table.get(LittleEndian.LONG, keyOffset(slot));
    }

    @Override
    protected long hash(long number) {
      return number;
    }
  }
}
