package dev.inplace.file;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A private mapping of a file on Linux, which reports the pages of a process in {@code
 * /proc/self/pagemap}. Copied ones are in memory or swapped out, and not the file's.
 *
 * <p>Source: Linux, {@code Documentation/admin-guide/mm/pagemap.rst}.
 *
 * @param bytes all of it
 */
record PageMap(MemorySegment bytes) implements Disk.Mapping {
  private static final String PAGES = "/proc/self/pagemap";
  private static final String AUXILIARY = "/proc/self/auxv";
  private static final long KEY_OF_PAGE_SIZE = 6; // AT_PAGESZ
  private static final long PAGE_SIZE = pageSize();
  private static final int CHUNK = 1 << 16;
  private static final VarHandle FIRST = ValueLayout.JAVA_BYTE.varHandle();

  private static final long PRESENT = 1L << 63;
  private static final long SWAPPED = 1L << 62;
  private static final long OF_A_FILE = 1L << 61;

  /** A mapping; null if the system does not report which of its pages are written to. */
  static @Nullable PageMap of(MemorySegment bytes) {
    PageMap map = new PageMap(bytes);
    return map.reportsWrites() ? map : null;
  }

  private static long pageSize() {
    try (FileInputStream file = new FileInputStream(AUXILIARY)) {
      ByteBuffer pairs = ByteBuffer.wrap(file.readAllBytes()).order(ByteOrder.nativeOrder());
      while (pairs.remaining() >= 2 * Long.BYTES) {
        long key = pairs.getLong();
        long value = pairs.getLong();
        if (key == KEY_OF_PAGE_SIZE) {
          return Long.bitCount(value) == 1 ? value : 0;
        }
      }
    } catch (IOException | SecurityException e) {
      // Another system, or one that does not show its processes.
    }
    return 0;
  }

  /** True if the system reports a copy of the first page once that is written to. */
  private boolean reportsWrites() {
    CopiedPages before = copied();
    FIRST.setVolatile(bytes, 0L, (byte) FIRST.get(bytes, 0L)); // the JIT drops a plain store
    CopiedPages after = copied();
    return before != null && !before.numbers().get(0) && after != null && after.numbers().get(0);
  }

  /** Reads without a channel: an interrupt of the thread would close one. */
  @Override
  public @Nullable CopiedPages copied() {
    if (PAGE_SIZE == 0) {
      return null;
    }
    try (RandomAccessFile pages = new RandomAccessFile(PAGES, "r")) {
      return new CopiedPages(read(pages), PAGE_SIZE);
    } catch (IOException e) {
      return null;
    }
  }

  private BitSet read(RandomAccessFile file) throws IOException {
    BitSet copied = new BitSet();
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.nativeOrder());
    long first = bytes.address() / PAGE_SIZE;
    int pages = Math.toIntExact((bytes.byteSize() + PAGE_SIZE - 1) / PAGE_SIZE);
    file.seek(first * Long.BYTES);
    for (int page = 0; page < pages; ) {
      int size = (int) Math.min(CHUNK, (long) Long.BYTES * (pages - page));
      file.readFully(chunk.array(), 0, size);
      chunk.clear().limit(size);
      for (; chunk.hasRemaining(); page++) {
        if (isCopied(chunk.getLong())) {
          copied.set(page);
        }
      }
    }
    return copied;
  }

  private static boolean isCopied(long entry) {
    boolean isUntouched = (entry & (PRESENT | SWAPPED)) == 0;
    boolean isOfFile = (entry & (PRESENT | OF_A_FILE)) == (PRESENT | OF_A_FILE);
    return !isUntouched && !isOfFile;
  }
}
