package dev.inplace.map.text;

import dev.inplace.map.Blocks;
import java.util.Arrays;

/**
 * Rooms of one size, side by side in blocks. All blocks are full but the one on top. One empty
 * block behind it is kept, so that a text that comes and goes does not allocate each time.
 *
 * <p>The first blocks double from 128 bytes to a kibibyte. A later one has a sixteenth of the bytes
 * of those before it, up to {@link Blocks#LARGEST}; each has at least one room. The largest blocks
 * are all of one size, so that in a user's arena another stack can reuse them. They waste a
 * sixteenth at most, the others nothing.
 */
final class TextStack {
  private static final long FIRST_BLOCK = 1L << 7;
  private static final long SMALL_BLOCK = 1L << 10;
  private static final long SHARE = 16;

  private final Blocks blocks;
  private final long size;
  private int[] numbers = new int[1];
  private int count;
  private int top = -1;
  private long topSize;
  private long end;
  private long held;

  /** A stack of rooms of so many bytes each. */
  TextStack(Blocks blocks, long size) {
    this.blocks = blocks;
    this.size = size;
  }

  /** Bytes of each room. */
  long roomSize() {
    return size;
  }

  /** The place of one more room. */
  long push() {
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

  /** The place of the last room; there is one. */
  long last() {
    return Blocks.place(numbers[top], end - size);
  }

  /** Gives the last room back. */
  void pop() {
    end -= size;
    if (end == 0) {
      if (top + 2 == count) {
        releaseLastBlock();
      }
      stand(top - 1);
      end = topSize - topSize % size;
    }
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
    numbers[count] = blocks.take(block);
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
