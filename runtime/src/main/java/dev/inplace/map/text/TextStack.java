package dev.inplace.map;

import java.util.Arrays;

/**
 * The texts of one size, one behind the other in slabs: all of them are full, but for the one on
 * top, and an empty one behind it that is kept so that a text which comes and goes does not take
 * and give back a slab each time.
 *
 * <p>A slab has a sixteenth of what those before it have together, at least a kibibyte or one text,
 * and at most what slabs have; the largest ones are all of the same size, so that in an arena of
 * the user's another stack can take them over. Those that are smaller have no room left over, the
 * largest a sixteenth at most.
 */
final class TextStack {
  private static final long SMALLEST_SLAB = 1L << 10;
  private static final long SHARE = 16;

  private final Slabs slabs;
  private final long size;
  private int[] numbers = new int[4];
  private int count;
  private int top = -1;
  private long topSize;
  private long end;
  private long held;

  /** A stack of texts that take so many bytes each. */
  TextStack(Slabs slabs, long size) {
    this.slabs = slabs;
    this.size = size;
  }

  /** Bytes that each text takes. */
  long textSize() {
    return size;
  }

  /** Bytes of its slabs. */
  long bytes() {
    return held;
  }

  /** The place of one more text. */
  long push() {
    if (end + size > topSize) {
      if (top + 1 == count) {
        addSlab();
      }
      stand(top + 1);
      end = 0;
    }
    long place = Place.of(numbers[top], end);
    end += size;
    return place;
  }

  /** The place of the last text; there is one. */
  long last() {
    return Place.of(numbers[top], end - size);
  }

  /** Gives back the place of the last text. */
  void pop() {
    end -= size;
    if (end == 0) {
      if (top + 2 == count) {
        releaseLastSlab();
      }
      stand(top - 1);
      end = topSize - topSize % size;
    }
  }

  /** Gives all slabs back. */
  void clear() {
    while (count > 0) {
      releaseLastSlab();
    }
    stand(-1);
    end = 0;
  }

  private void stand(int index) {
    top = index;
    topSize = index < 0 ? 0 : slabSize(index);
  }

  private void addSlab() {
    long share = Math.min(Math.max(SMALLEST_SLAB, held / SHARE), Slabs.LARGEST);
    long slab = share == Slabs.LARGEST ? share : Math.max(1, share / size) * size;
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * count);
    }
    numbers[count] = slabs.take(slab);
    count++;
    held += slab;
  }

  private void releaseLastSlab() {
    held -= slabSize(--count);
    slabs.release(numbers[count]);
  }

  private long slabSize(int index) {
    return slabs.directory()[numbers[index]].byteSize();
  }
}
