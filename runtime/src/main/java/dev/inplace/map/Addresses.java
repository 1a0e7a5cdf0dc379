package dev.inplace.map;

import dev.inplace.check.Access;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * Where the slabs of a map begin and end in memory, for {@link Access#RAW}; else nothing is kept. A
 * number without a slab has the address of {@link NoSlab#NOTHING}, which is never freed and reads
 * as an empty bucket: so what is looked up in a closed map is not found, and that is told.
 *
 * <p>The slabs are in order of their addresses, too, so that one can be found by an address in it.
 */
final class Addresses {
  private static final int NOWHERE = -1;

  private static final long END_OF_NOTHING = end(NoSlab.NOTHING);

  private long[] byNumber = {};
  private long[] endsByNumber = {};
  private long[] inOrder = new long[4];
  private MemorySegment[] slabs = new MemorySegment[4];
  private int count;

  /** The address of each number of the directory. */
  long[] byNumber() {
    return byNumber;
  }

  /** The address behind the slab of each number. */
  long[] endsByNumber() {
    return endsByNumber;
  }

  /** Makes room for so many numbers. */
  void extend(int length) {
    if (Access.RAW) {
      int before = byNumber.length;
      long[] longer = Arrays.copyOf(byNumber, length);
      endsByNumber = Arrays.copyOf(endsByNumber, length);
      byNumber = longer;
      Arrays.fill(byNumber, before, length, NoSlab.NOTHING.address());
      Arrays.fill(endsByNumber, before, length, END_OF_NOTHING);
    }
  }

  /** A number has a slab from now on. */
  void add(int number, MemorySegment slab) {
    if (Access.RAW) {
      if (count == inOrder.length) {
        long[] longer = Arrays.copyOf(inOrder, 2 * count);
        slabs = Arrays.copyOf(slabs, 2 * count);
        inOrder = longer;
      }
      int index = indexOf(slab.address()) + 1;
      move(index, index + 1, count - index);
      count++;
      inOrder[index] = slab.address();
      slabs[index] = slab;
      byNumber[number] = slab.address();
      endsByNumber[number] = end(slab);
    }
  }

  /** A number has none any more. */
  void remove(int number) {
    if (Access.RAW && byNumber[number] != NoSlab.NOTHING.address()) {
      int index = indexOf(byNumber[number]);
      count--;
      move(index + 1, index, count - index);
      byNumber[number] = NoSlab.NOTHING.address();
      endsByNumber[number] = END_OF_NOTHING;
    }
  }

  private void move(int from, int to, int length) {
    System.arraycopy(inOrder, from, inOrder, to, length);
    System.arraycopy(slabs, from, slabs, to, length);
  }

  /** No number has one any more. */
  void clear() {
    Arrays.fill(byNumber, NoSlab.NOTHING.address());
    Arrays.fill(endsByNumber, END_OF_NOTHING);
    count = 0;
  }

  private static long end(MemorySegment slab) {
    return slab.address() + slab.byteSize();
  }

  /** The slab that an address lies in, or at whose end it is; else {@link NoSlab#NOTHING}. */
  MemorySegment slabAt(long address) {
    int index = indexOf(address);
    boolean isIn = index != NOWHERE && address - inOrder[index] <= slabs[index].byteSize();
    return isIn ? slabs[index] : NoSlab.NOTHING;
  }

  /** The index of the last slab that begins at an address or before it. */
  private int indexOf(long address) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (inOrder[middle] <= address) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
