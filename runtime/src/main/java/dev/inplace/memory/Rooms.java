package dev.inplace.memory;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Rooms of one size, side by side in blocks. All blocks are full except the top one. One empty
 * block behind it is kept, so that alternating inserts and removals do not allocate.
 *
 * <p>The first blocks double from 128 bytes to a kibibyte. A later one has a sixteenth of the bytes
 * of those before it, up to {@link Blocks#LARGEST}; each has at least one room. The largest blocks
 * have one size, so that another stack can reuse them in a user's arena. They waste at most a
 * sixteenth, the others nothing.
 */
public final class Rooms {
  private static final long FIRST_BLOCK = 1L << 7;
  private static final long SMALL_BLOCK = 1L << 10;
  private static final long SHARE = 16;

  private final Blocks blocks;
  private final Object user;
  private final long size;
  private int[] numbers = new int[1];
  private int count;
  private int top = -1;
  private long topSize;
  private long end;
  private long held;
  private final Map<Integer, BitSet> kept = new HashMap<>(0);

  /**
   * A stack of rooms of so many bytes each.
   *
   * @param user of its blocks; only the same one gets memory of which a segment was handed out
   */
  public Rooms(Blocks blocks, Object user, long size) {
    this.blocks = blocks;
    this.user = user;
    this.size = size;
  }

  /** Bytes of each room. */
  public long roomSize() {
    return size;
  }

  /** Allocates one more room and returns its place. */
  public long push() {
    if (end + size > topSize) {
      if (top + 1 == count) {
        addBlock();
      }
      stand(top + 1);
      end = 0;
    }
    long place = Blocks.place(numbers[top], end);
    end += size;
    return place;
  }

  /** The place of the last room, which must exist. */
  public long last() {
    return Blocks.place(numbers[top], end - size);
  }

  /** Frees the last room. */
  public void pop() {
    end -= size;
    if (end == 0) {
      if (top + 2 == count) {
        releaseLastBlock();
      }
      stand(top - 1);
      end = topSize - topSize % size;
    }
  }

  /** Notes that a text of a file has a room. */
  public void keep(long place) {
    BitSet rooms = kept.computeIfAbsent(Blocks.number(place), _ -> new BitSet());
    int room = (int) (Blocks.offset(place) / size);
    long block = blocks.numbered(Blocks.number(place)).byteSize();
    boolean isRoom = Blocks.offset(place) % size == 0 && Blocks.offset(place) <= block - size;
    if (!isRoom || rooms.get(room)) {
      throw new IndexOutOfBoundsException("a text has no room of its own");
    }
    rooms.set(room);
  }

  /** Takes the blocks of the rooms that were kept; the last one is that which is not full. */
  public void resume() {
    numbers = new int[kept.size()];
    int first = 0;
    int last = numbers.length;
    for (Map.Entry<Integer, BitSet> entry : kept.entrySet()) {
      int number = entry.getKey();
      long block = blocks.numbered(number).byteSize();
      long rooms = entry.getValue().cardinality();
      if (rooms == block / size) {
        numbers[first++] = number;
      } else {
        numbers[--last] = number;
        end = rooms * size;
      }
      held += block;
      if (entry.getValue().length() != rooms) {
        throw new IndexOutOfBoundsException("there are gaps between texts");
      }
    }
    if (last < numbers.length - 1) {
      throw new IndexOutOfBoundsException("two blocks of texts are not full");
    }
    count = numbers.length;
    stand(count - 1);
    if (last == numbers.length && count > 0) {
      end = topSize - topSize % size;
    }
    kept.clear();
  }

  /** Shows the numbers of all blocks. */
  public void forEachBlock(IntConsumer visitor) {
    Arrays.stream(numbers, 0, count).forEach(visitor);
  }

  /** Frees the empty block behind the top one, if there is one. */
  public void trim() {
    if (top + 1 < count) {
      releaseLastBlock();
    }
  }

  /** Forgets all rooms, whose blocks have been freed. */
  public void forget() {
    count = 0;
    held = 0;
    end = 0;
    stand(-1);
  }

  private void stand(int index) {
    top = index;
    topSize = index < 0 ? 0 : blockSize(index);
  }

  private void addBlock() {
    long small = Math.clamp(held, FIRST_BLOCK, SMALL_BLOCK);
    long share = Math.min(Math.max(small, held / SHARE), Blocks.LARGEST);
    long block = share == Blocks.LARGEST ? share : Math.max(1, share / size) * size;
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * count);
    }
    numbers[count] = blocks.take(block, user);
    count++;
    held += block;
  }

  private void releaseLastBlock() {
    count--;
    held -= blockSize(count);
    blocks.release(numbers[count]);
  }

  private long blockSize(int index) {
    return blocks.numbered(numbers[index]).byteSize();
  }
}
