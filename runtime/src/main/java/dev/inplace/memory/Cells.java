package dev.inplace.memory;

import dev.inplace.LittleEndian;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Keys or elems too large for a slot: cells of one size in their own blocks. The slot holds the
 * place of a cell, and the cell stays there until its entry is removed.
 *
 * <p>The last word of a cell is the hash of its entry's key, which leads from an elem to its entry.
 * In a free cell it is the place of the next free cell; the rest is zero.
 */
public final class Cells implements Blocks.User {
  private static final long FEWEST = 1;
  private static final long SHARE = 16;

  private final Blocks blocks;
  private final long cellSize;
  private final List<Integer> numbers = new ArrayList<>(0);
  private long firstFree = Blocks.NONE;
  private long fresh;
  private long freshEnd;
  private long used;
  private final Map<Integer, BitSet> kept = new HashMap<>(0);

  /**
   * Cells in some blocks.
   *
   * @param used cells that entries have already, in a map of a file
   */
  @SuppressWarnings("this-escape") // blocks only keep it
  public Cells(Blocks blocks, long used, long size, long alignment) {
    this.blocks = blocks;
    blocks.belongTo(this);
    this.used = used;
    long withHash = (size + Long.BYTES - 1) / Long.BYTES * Long.BYTES + Long.BYTES;
    cellSize = (withHash + alignment - 1) / alignment * alignment;
  }

  /** Allocates a block of cells if none is free; {@code entries} is the number of entries. */
  public void reserve(long entries) {
    if (firstFree != Blocks.NONE || fresh != freshEnd) {
      return;
    }
    long most = Math.max(1, Blocks.LARGEST / cellSize);
    long cells = Math.min(Math.max(FEWEST, entries / SHARE), most);
    int number = blocks.take(cells * cellSize);
    numbers.add(number);
    fresh = Blocks.place(number, 0);
    freshEnd = fresh + cells * cellSize;
  }

  /** A zeroed cell for a new entry. */
  public long take(long hash) {
    long cell = firstFree;
    if (cell == Blocks.NONE) {
      cell = fresh;
      fresh += cellSize;
    } else {
      firstFree = hashAt(cell);
    }
    note(cell, hash);
    used++;
    return cell;
  }

  private void note(long cell, long hash) {
    segment(cell).set(LittleEndian.LONG, Blocks.offset(cell) + cellSize - Long.BYTES, hash);
  }

  /** Frees the cell of an entry that is being removed. */
  public void free(long cell) {
    segment(cell).asSlice(Blocks.offset(cell), cellSize).fill((byte) 0);
    addFree(cell);
    used--;
  }

  private void addFree(long cell) {
    note(cell, firstFree);
    firstFree = cell;
  }

  /** Frees all cells; the blocks stay allocated. */
  public void clear() {
    firstFree = Blocks.NONE;
    fresh = 0;
    freshEnd = 0;
    used = 0;
    for (int number : numbers) {
      MemorySegment block = blocks.numbered(number).fill((byte) 0);
      for (long at = block.byteSize(); at > 0; ) {
        at -= cellSize;
        addFree(Blocks.place(number, at));
      }
    }
  }

  /** Frees all blocks; no entry has a cell. */
  public void release() {
    clear();
    firstFree = Blocks.NONE;
    numbers.forEach(blocks::release);
    numbers.clear();
  }

  /** Notes that an entry of a file has a cell. */
  public void keep(long cell) {
    keep(cell, cellSize);
  }

  @Override
  public void keep(long cell, long length) {
    requireCell(cell);
    BitSet ofBlock = kept.computeIfAbsent(Blocks.number(cell), _ -> new BitSet());
    int number = (int) (Blocks.offset(cell) / cellSize);
    if (ofBlock.get(number)) {
      throw new IndexOutOfBoundsException("two entries have one cell");
    }
    ofBlock.set(number);
  }

  @Override
  public void resume() {
    blocks.forEach(
        (number, block) -> {
          numbers.add(number);
          BitSet ofBlock = kept.getOrDefault(number, new BitSet());
          for (long cell = block.byteSize() / cellSize - 1; cell >= 0; cell--) {
            if (!ofBlock.get((int) cell)) {
              addFree(Blocks.place(number, cell * cellSize));
            }
          }
        });
    kept.clear();
  }

  /** The hash of the entry that a cell belongs to; an arbitrary number for no cell. */
  public long hash(long cell) {
    return cell == Blocks.NONE ? 0 : hashAt(cell);
  }

  private long hashAt(long cell) {
    return segment(cell).get(LittleEndian.LONG, Blocks.offset(cell) + cellSize - Long.BYTES);
  }

  /** The hash in a possible cell at an offset of a segment; an arbitrary number for none. */
  public long hash(MemorySegment segment, long offset) {
    return offset >= 0 && offset <= segment.byteSize() - cellSize
        ? segment.get(LittleEndian.LONG, offset + cellSize - Long.BYTES)
        : 0;
  }

  /** Refuses a place that is no cell. */
  public void requireCell(long cell) {
    long offset = Blocks.offset(cell);
    Objects.checkFromIndexSize(offset, cellSize, segment(cell).byteSize());
    Objects.checkIndex(offset % cellSize, 1L);
  }

  /** The block that a cell lies in. */
  public MemorySegment segment(long cell) {
    return blocks.segment(cell);
  }

  /** The block that a cell lies in, read-only. */
  public MemorySegment readOnly(long cell) {
    return blocks.readOnly(cell);
  }

  /** Bytes of all cells. */
  public long bytes() {
    return blocks.bytes();
  }

  /** Bytes of the cells that no entry has. */
  public long unused() {
    return blocks.bytes() - used * cellSize;
  }
}
