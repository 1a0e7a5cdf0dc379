package dev.inplace.map;

import dev.inplace.Flyweight;
import dev.inplace.check.Checkptr;
import dev.inplace.check.Ending;
import dev.inplace.check.Epoch;
import dev.inplace.memory.Blocks;
import dev.inplace.memory.Cells;
import dev.inplace.memory.Memory;
import dev.inplace.memory.Sharing;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * An off-heap map, the base of all generated maps.
 *
 * <p><b>Terms.</b> A <i>table</i> is a ring of <i>slots</i> in one segment. A slot has a key, an
 * elem and a <i>control byte</i>; eight of them are a <i>bucket</i> ({@link Shape}). The high bits
 * of a key's hash choose its <i>home slot</i>; a <i>probe</i> goes from there to the key or to the
 * first empty slot ({@link Table}). A <i>directory</i> leads from the first bits of a hash to one
 * of several tables ({@link Directory}).
 *
 * <p><b>Growth.</b> A full table doubles, all at once, until it has a mebibyte. Then it
 * <i>splits</i> in two, and a directory takes over. Small tables do so earlier. {@code create(n)},
 * {@code ensureCapacity} and {@code compact} put all entries into one table of any size; a map that
 * outgrows it takes parts out of it ({@link Growth}). Removals leave no tombstones. Only {@code
 * compact} shrinks a map.
 *
 * <p><b>Pauses.</b> An insert fills at most two tables of a mebibyte. {@code create(n)}, {@code
 * ensureCapacity}, {@code compact}, {@code clear} and a doubling with {@code growth = AT_ONCE} take
 * time proportional to the map's size.
 *
 * <p><b>Life of a flyweight.</b> It ends with the map's next insert of a new key, removal of a
 * present key, clear, compact, ensureCapacity, commit or close, whether or not its value moved.
 * Access then throws a {@link dev.inplace.check.StaleFlyweightException}. Inserts within the
 * promise of {@code ensureCapacity} or {@code create(n)} move and end nothing.
 *
 * <p><b>Threads.</b> A map is confined to the thread that created it, unless it is shared or in an
 * arena that allows more. Look-ups write nothing that another thread reads, so any number of
 * threads may read a shared map while no thread changes it.
 *
 * <p><b>Writes.</b> While entries change, the shifts that choose tables and slots are out of range:
 * a look-up meanwhile fails. A write that fails half-way leaves them so: the map is spoilt.
 *
 * <p><b>Memory.</b> All of it is native, and freed when the map or the user's arena is closed. It
 * contains no address. The seed is random, and drawn anew whenever the map becomes empty.
 */
public abstract class OffHeapMap implements AutoCloseable {
  /**
   * Number of recursive calls before a method does its work. C2 inlines a recursive call once and
   * no deeper, so rare work stays out of hot callers. These are then small enough for escape
   * analysis to eliminate their flyweights.
   */
  protected static final int NOT_INLINED = 2;

  /** The longest array that every JVM can make. */
  private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

  private static final int IDLE = 0;
  private static final int WRITING = 1;
  private static final int STAGING = 2;
  private static final int SEALED = 3;

  /** The value of {@code promised} after the growth for an insert has ended flyweights. */
  private static final long HAS_ENDED = -1;

  /** A shift that puts hashes out of range: no look-up is possible. */
  private static final int NO_SHIFT = 0;

  private static final int NO_GEOMETRY = Integer.SIZE - 1;

  private final Epoch epoch;
  final Memory memory;
  final @Nullable MapFile file;
  final Shape shape;
  final Growth growth;
  final List<Blocks> blocks = new ArrayList<>(0);
  final List<Cells> cells = new ArrayList<>(0);
  final List<ValueHeap> heaps = new ArrayList<>(0);
  private final @Nullable Scratch scratch;

  // A look-up reads these fields and no other object, except the segments of several tables.
  private long seed;
  private MemorySegment segment = Table.NOTHING;
  private int shift;
  private MemorySegment @Nullable [] segments;
  private int[] geometries = {};
  private int directoryShift;
  private int geometryShift = Directory.GEOMETRY_SHIFT;

  private int shiftAtRest;

  private @Nullable Table table;
  private @Nullable Directory directory;
  private long count;
  private long most;
  private long promised;
  private long changes;
  private int state;
  private long emptied;
  @Nullable MemorySegment staging;
  private @Nullable Walk warned;

  /**
   * An empty map in memory of its own.
   *
   * @param name of the generated class, for messages
   * @param shape of its tables
   * @param isAtOnce true if tables grow without limit
   * @param expectedSize entries that fit before anything moves
   * @param sharing the threads that may use it
   */
  protected OffHeapMap(
      String name, Shape shape, boolean isAtOnce, long expectedSize, Sharing sharing) {
    Growth.requireSize(name, "expected size %d", expectedSize);
    this(name, shape, isAtOnce, new Memory(name, sharing, OffHeapMap.class), null, sharing);
    start(expectedSize);
  }

  /** An empty map in an arena of the user's, which frees its memory. */
  protected OffHeapMap(String name, Shape shape, boolean isAtOnce, long expectedSize, Arena arena) {
    Growth.requireSize(name, "expected size %d", expectedSize);
    Memory memory = new Memory(name, Objects.requireNonNull(arena, "arena"));
    this(name, shape, isAtOnce, memory, null, Sharing.SHARED);
    start(expectedSize);
  }

  /** A map in a file. */
  @SuppressWarnings("this-escape") // its file only gives it tables
  protected OffHeapMap(MapFile file) {
    this(file.map(), file.shape(), false, file.memory(), file, Sharing.SHARED);
    file.use(this);
    seed = file.seed();
    count = file.count();
    end();
    state = file.isSealed() ? SEALED : IDLE;
  }

  @SuppressWarnings("this-escape") // keys are described for messages only, much later
  private OffHeapMap(
      String name,
      Shape shape,
      boolean isAtOnce,
      Memory memory,
      @Nullable MapFile file,
      Sharing sharing) {
    this.memory = memory;
    this.file = file;
    this.shape = shape;
    epoch = new Epoch(MethodHandles.lookup(), name, this::describeKey);
    memory.keepApart(epoch::isHandedOut);
    scratch = sharing == Sharing.CONFINED ? new Scratch() : null;
    growth = new Growth(this, memory, shape, isAtOnce);
  }

  private void start(long expectedSize) {
    useNothing();
    beginAnew();
    if (expectedSize > 0) {
      use(growth.allocate(growth.log2For(expectedSize), 0));
      promised = expectedSize;
    }
    end();
  }

  /**
   * Writes a record or flyweight to the beginning of a segment, padding and all.
   *
   * @param <T> its type
   */
  @FunctionalInterface
  protected interface Writer<T> {
    /** Writes the value, or throws and leaves arbitrary bytes. */
    void write(MemorySegment to, T value);
  }

  // The generated class: operations that depend on the kind of key and value.

  /** The hash of the key in a slot; arbitrary for an empty slot. */
  protected abstract long hashAt(MemorySegment table, long slot);

  /**
   * Copies entries of a table to another one; the number of them.
   *
   * @param last number of the last slot of {@code table}
   * @param first slot of the {@code some} that may have such entries, around the ring
   * @param mask number of the last slot of {@code to}
   * @param depth bits of the hash that choose {@code to}, and a copied entry has them as {@code
   *     like} has
   */
  protected abstract long pour(
      MemorySegment table,
      long last,
      long first,
      long some,
      MemorySegment to,
      long mask,
      int depth,
      long like);

  /** Moves entries back over a removed one, to where look-ups find them; the slot to empty. */
  protected abstract long closeGap(MemorySegment table, long mask, int depth, long removed);

  /** Key and value of an entry, for a dump. */
  protected abstract String describeEntry(MemorySegment table, long slot);

  /** The key in messages, from the number that flyweights keep of it: by default its hash. */
  protected String describeKey(long number) {
    return number == 0 ? "an entry" : "the key with hash 0x" + Long.toHexString(number);
  }

  /** Frees the memory outside of the slot of an entry that is being removed. */
  protected void free(MemorySegment table, long slot) {
    // Most kinds of keys and elems lie in the slot.
  }

  /** Frees the memory outside of the slots after all entries are gone. */
  protected void freeAll() {
    cells.forEach(Cells::clear);
    heaps.forEach(ValueHeap::clear);
  }

  // Look-ups.

  /** The seed of hashes. */
  protected final long seed() {
    return seed;
  }

  /** The segment of the table for a hash. */
  protected final MemorySegment table(long hash) {
    MemorySegment[] several = segments;
    return several == null ? segment : several[(int) (hash >>> directoryShift)];
  }

  /** The home slot of a hash in its table. */
  protected final long home(long hash) {
    if (segments == null) {
      return hash >>> shift;
    }
    int geometry = geometries[(int) (hash >>> directoryShift)];
    return hash << geometry >>> (geometry >>> geometryShift);
  }

  /** The number of the last slot of the table for a hash, which is the mask of slots. */
  protected final long mask(long hash) {
    return segments == null
        ? -1L >>> shift
        : -1L >>> (geometries[(int) (hash >>> directoryShift)] >>> geometryShift);
  }

  /**
   * The slot in its table of the entry with this hash whose key has a word at an offset; -1 if
   * there is none. It also works during a write.
   */
  protected final long slotOf(long hash, long offset, long word) {
    Table holder = tableOf(hash);
    return holder == null ? -1 : holder.find(hash, offset, word);
  }

  /** The slot in its table of an entry with this hash; -1 if there is none. */
  protected final long slotOf(long hash) {
    Table holder = tableOf(hash);
    return holder == null ? -1 : holder.find(hash, slot -> hashAt(holder.segment, slot) == hash);
  }

  /** The epoch, whose state flyweights compare with theirs. */
  protected final Epoch epoch() {
    return epoch;
  }

  /** The error of a failed look-up: the reason, if it is the map's, else the failure. */
  protected final RuntimeException failed(RuntimeException failure) {
    requireUsable();
    if (file != null) {
      return failure instanceof IndexOutOfBoundsException ? file.damaged() : failure;
    }
    boolean isSpoilt = state != IDLE || failure instanceof IndexOutOfBoundsException;
    return isSpoilt ? refused() : failure;
  }

  /** The error of an endless probe, which only a race leaves behind. */
  protected final RuntimeException endless() {
    requireUsable();
    if (file != null) {
      return file.damaged();
    }
    begin();
    return refused();
  }

  /** The error of {@code at}; a separate method, so that look-ups are small enough to inline. */
  protected final NoSuchElementException absent(Object key) {
    requireUsable();
    return new NoSuchElementException(getClass().getSimpleName() + " has no key " + key);
  }

  /** False, after a miss: a map without memory still refuses other threads. */
  protected final boolean missed() {
    if (count == 0) {
      requireUsable();
    }
    return false;
  }

  /** The location of a slot that a look-up has found, or of the complement of an empty one. */
  protected final Location located(long hash, long slot) {
    return Location.of(this, hash, slot);
  }

  /** Writes a key to this thread's scratch memory and returns the segment. */
  protected final <T> MemorySegment writeKey(T key, long size, Writer<T> writer) {
    return scratch().write(key, size, writer);
  }

  /** Scratch memory of this thread for a key, with arbitrary content. */
  protected final MemorySegment keyBytes(long size) {
    return scratch().bytes(size);
  }

  final Scratch scratch() {
    return scratch == null ? Scratch.ofThread() : scratch;
  }

  // Changes.

  /** Refuses a write during another one. */
  protected final void requireIdle() {
    if (state != IDLE) {
      throw refused();
    }
  }

  private RuntimeException refused() {
    if (state == SEALED) {
      return Objects.requireNonNull(file).sealed();
    }
    return new ConcurrentModificationException(
        state == STAGING
            ? "concurrent writes to "
                + memory.name()
                + ": another write has not ended\n"
                + "fix: change it on one thread at a time, and not in a record's accessors"
            : "checkptr: "
                + memory.name()
                + " is spoilt: two threads changed it at once, or a change failed half-way\n"
                + "fix: use it on one thread at a time, with enough stack, and make it anew");
  }

  /** In strict mode, ends all flyweights handed out so far. */
  protected final void endInStrictMode() {
    if (Checkptr.STRICT && state != SEALED) {
      epoch.end(Ending.ASSIGN);
    }
  }

  /** Makes room for a new key with this hash; true if entries have moved. */
  protected final boolean makeRoom(long hash) {
    requireIdle();
    for (int i = 0; i < cells.size(); i++) {
      cells.get(i).reserve(count);
    }
    Directory several = directory;
    if (several == null ? count < most : several.table(hash).hasRoom()) {
      return false;
    }
    grow(hash);
    return true;
  }

  private void grow(long hash) {
    requireUsable();
    countSingle();
    growth.grow(hash);
    promised = HAS_ENDED;
    end(Ending.INSERT);
  }

  /**
   * Begins to write an entry, until {@link #enter}, or to switch to other tables. Look-ups in
   * between fail; a failure before the end leaves the map spoilt.
   */
  protected final void begin() {
    requireIdle();
    if (warned != null) {
      warned.noteRun();
      warned = null;
    }
    changes++;
    state = WRITING;
    shift = NO_SHIFT;
    geometryShift = NO_GEOMETRY;
  }

  /** Ends a write, and all flyweights. */
  final void end(Ending ending) {
    epoch.end(ending);
    end();
  }

  private void end() {
    shift = shiftAtRest;
    geometryShift = Directory.GEOMETRY_SHIFT;
    state = IDLE;
  }

  /** Counts the written entry of a new key with this hash. */
  protected final void enter(long hash) {
    if (count >= promised) {
      endInsert();
    }
    Directory several = directory;
    if (several != null) {
      several.table(hash).count++;
    }
    count++;
    end();
  }

  /** Ends flyweights, unless the growth for the insert has done so. */
  private void endInsert() {
    if (promised == HAS_ENDED) {
      promised = 0;
    } else {
      epoch.end(Ending.INSERT);
    }
  }

  /** Removes the entry in a slot, whose key has this hash. */
  protected final void removeEntry(long hash, long slot) {
    removeEntry(hash, slot, NOT_INLINED);
  }

  private void removeEntry(long hash, long slot, int detours) {
    if (detours > 0) {
      removeEntry(hash, slot, detours - 1);
      return;
    }
    requireIdle();
    Table holder = Objects.requireNonNull(tableOf(hash));
    begin();
    epoch.end(Ending.REMOVE);
    free(holder.segment, slot);
    holder.remove(slot, this);
    holder.count--;
    count--;
    if (count == 0) {
      beginAnew();
    }
    end();
  }

  /** The offset in its table of the value that this map's flyweight shows; -1 for others. */
  protected final long offsetOf(Flyweight found) {
    return Flyweight.offsetIn(found, epoch);
  }

  /**
   * Removes the entry in a slot, if a flyweight shows its elem; true if it does.
   *
   * @param elem offset of the elem in the table
   */
  protected final boolean removeAt(Flyweight found, long slot, long elem) {
    requireUsable();
    return offsetOf(found) == elem && Removal.remove(this, Flyweight.holderOf(found, epoch), slot);
  }

  /** Removes the entry whose elem lies in the cell that a flyweight shows; true if there is one. */
  protected final boolean removeCell(Flyweight found, Cells elems) {
    requireUsable();
    MemorySegment segment = Flyweight.holderOf(found, epoch);
    return Removal.removeCell(this, elems, segment, offsetOf(found));
  }

  /** The place of the large elem in a slot. */
  protected long elemAt(MemorySegment table, long slot) {
    return Blocks.NONE;
  }

  /** Begins user code that must not change the map. */
  protected final void beginStaging() {
    requireIdle();
    state = STAGING;
  }

  /** Ends what {@link #beginStaging} has begun. */
  protected final void endStaging() {
    state = IDLE;
  }

  /** Writes a value to scratch memory, so that a refused value changes nothing. */
  protected final <T> MemorySegment stage(T value, long size, Writer<T> writer) {
    requireIdle();
    requireUsable();
    MemorySegment to = staging;
    if (to == null) {
      to = memory.allocate(Math.max(1, size), "a value");
      staging = to;
    }
    state = STAGING;
    try {
      writer.write(to, value);
    } finally {
      state = IDLE;
    }
    return to;
  }

  /** Writes a value to scratch memory; look-ups by its accessors leave the key as it is. */
  protected final <T> MemorySegment stage(MemorySegment key, T value, long size, Writer<T> writer) {
    Scratch keys = scratch();
    boolean wasBusy = keys.keep(key);
    try {
      return stage(value, size, writer);
    } finally {
      keys.isBusy = wasBusy;
    }
  }

  /** Cells for keys or elems that are too large for a slot. */
  protected final Cells cells(long size, long alignment) {
    Cells made = new Cells(blocks("large keys or values"), count, size, alignment);
    cells.add(made);
    return made;
  }

  /** Numbered blocks of this map's memory, for data outside of the slots. */
  protected final Blocks blocks(String use) {
    Blocks made = new Blocks(memory, use);
    if (file != null) {
      file.fill(made, blocks.size());
    }
    blocks.add(made);
    return made;
  }

  // Tables, for growth and iteration.

  /** The table for a hash; null while the map has no memory. */
  final @Nullable Table tableOf(long hash) {
    return directory == null ? table : directory.table(hash);
  }

  final @Nullable Directory directory() {
    return directory;
  }

  /** All tables, in the order of hashes. */
  final List<Table> tables() {
    if (directory == null) {
      return table == null ? List.of() : List.of(table);
    }
    return directory.tables();
  }

  /** Stores the number of entries in the only table, where growth reads it. */
  private void countSingle() {
    if (directory == null && table != null) {
      table.count = count;
    }
  }

  /** Switches to a single table for all entries. */
  final void use(Table only) {
    table = only;
    segment = only.segment;
    shiftAtRest = Long.SIZE - only.log2;
    most = only.most();
    directory = null;
    segments = null;
  }

  /** Switches to several tables. */
  final void use(Directory several) {
    directory = several;
    table = null;
    segments = several.segments();
    geometries = several.geometries();
    directoryShift = several.shift();
  }

  /** Switches to no table; there is no entry. */
  final void useNothing() {
    table = null;
    segment = Table.NOTHING;
    shiftAtRest = Long.SIZE - Table.LOG2_OF_NOTHING;
    most = 0;
    directory = null;
    segments = null;
  }

  /** Draws a seed for an empty map: keys found to collide in it collide no more. */
  private void beginAnew() {
    seed = ThreadLocalRandom.current().nextLong();
    emptied++;
    changes++;
  }

  /** Warns a walk, instead of another, of the next change; false if other threads may iterate. */
  final boolean warns(Walk walk) {
    if (scratch == null) {
      return false;
    }
    if (warned != null && !warned.equals(walk)) {
      warned.noteRun();
    }
    warned = walk;
    return true;
  }

  /** Number of changes of the entries. Those found before may have moved since. */
  final long changes() {
    return changes;
  }

  /** Number of times that the map became empty and drew another seed, which ends cursors. */
  final long emptied() {
    return emptied;
  }

  /** Bytes of the heap of text keys. */
  protected long textBytes() {
    return 0;
  }

  /** Bytes of the heap of text keys that hold no text. */
  protected long unusedTextBytes() {
    return 0;
  }

  /** Refuses a map that is closed, confined to another thread, or in a closed arena. */
  final void requireUsable() {
    memory.requireUsable();
    if (state == WRITING) {
      throw refused();
    }
  }

  // Users.

  /** Number of entries; approximate on a thread other than the map's. */
  public final long size() {
    return count;
  }

  /** True if there is no entry. */
  public final boolean isEmpty() {
    return count == 0;
  }

  /** Native memory, or of a sealed map its file, bytes; approximate on another thread. */
  public final long bytesUsed() {
    return memory.bytes();
  }

  /** The length of an array of all keys; refuses a number that no array holds. */
  protected final int arrayLength() {
    requireUsable();
    if (count > LONGEST_ARRAY) {
      throw new IllegalStateException(
          "%s has %d keys; an array holds %d\nfix: go through them by cursor()"
              .formatted(memory.name(), count, LONGEST_ARRAY));
    }
    return (int) count;
  }

  /** Statistics of the map's internals. It takes time proportional to the map's size. */
  public final MapStats stats() {
    if (!memory.isClosed()) {
      requireUsable();
    }
    return new Survey(this).stats();
  }

  /** The number of entries, and a few of them. It throws nothing, even if the map is closed. */
  @Override
  public final String toString() {
    return new Dump(this).preview();
  }

  /**
   * A picture of eight slots: control bytes, keys and values.
   *
   * @param bucket number of the eight slots, from 0 on, counted over all tables
   * @throws IndexOutOfBoundsException if there is no such bucket
   */
  public final String dump(long bucket) {
    requireUsable();
    return new Dump(this).bucket(bucket);
  }

  /**
   * Moves all entries to the smallest table that holds them, and frees the rest of the memory. It
   * takes time proportional to the map's size, and meanwhile the memory of both. A promise of
   * {@code ensureCapacity} ends. If nothing moves, no flyweight ends.
   */
  public final void compact() {
    requireUsable();
    requireIdle();
    countSingle();
    promised = Math.min(promised, count);
    heaps.forEach(ValueHeap::trim);
    if (growth.compact()) {
      end(Ending.COMPACT);
    }
  }

  /**
   * Makes room for so many entries. Inserts up to that number then move nothing and end no
   * flyweight.
   *
   * @throws OutOfMemoryError if the memory cannot be allocated; the map is unchanged
   */
  public final void ensureCapacity(long entries) {
    Growth.requireSize(memory.name(), "room for %d entries", entries);
    requireUsable();
    requireIdle();
    if (entries <= promised || (directory != null && entries <= count)) {
      return;
    }
    countSingle();
    growth.growFor(Math.max(entries, count));
    promised = entries;
    end(Ending.INSERT);
  }

  /**
   * Removes all entries and draws a new seed. The tables stay allocated; no allocation is needed.
   */
  public final void clear() {
    requireUsable();
    requireIdle();
    if (count == 0) {
      return;
    }
    begin();
    epoch.end(Ending.CLEAR);
    freeAll();
    tables().forEach(Table::clear);
    count = 0;
    beginAnew();
    end();
  }

  /** Frees the blocks outside of the slots after all entries are gone. */
  protected void releaseAll() {
    cells.forEach(Cells::release);
    heaps.forEach(ValueHeap::clear);
  }

  /** Frees all native memory; a second call does nothing. Every use afterwards throws. */
  @Override
  public final void close() {
    memory.requireOwner();
    if (state == STAGING) {
      throw refused();
    }
    if (!memory.isClosed()) {
      heaps.forEach(ValueHeap::close);
      useNothing();
      segment = Table.CLOSED;
      count = 0;
      beginAnew();
      end(Ending.CLOSE);
      if (file != null) {
        file.close();
      }
    }
    memory.close();
  }

  /** This map, for a holder of its epoch: only its own class and cursors have it. */
  final OffHeapMap heldBy(Epoch holder) {
    if (holder != epoch) {
      throw new IllegalArgumentException(
          "checkptr: no epoch of " + memory.name() + "\nfix: call cursor() or asReadOnly()");
    }
    return this;
  }

  /** Refuses another map that is this one or cannot be read, and begins a sweep of it. */
  protected final Sweep entriesOf(OffHeapMap other) {
    Sweep.check(Objects.requireNonNull(other, "other"), this);
    requireUsable();
    requireIdle();
    other.requireUsable();
    return new Sweep(other);
  }
}
