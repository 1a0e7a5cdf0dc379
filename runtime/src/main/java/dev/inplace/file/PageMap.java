package dev.inplace.file;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
  private static final Path PAGES = Path.of("/proc/self/pagemap");
  private static final Path AUXILIARY = Path.of("/proc/self/auxv");
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
    try {
      ByteBuffer pairs =
          ByteBuffer.wrap(Files.readAllBytes(AUXILIARY)).order(ByteOrder.nativeOrder());
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

  @Override
  public @Nullable CopiedPages copied() {
    if (PAGE_SIZE == 0) {
      return null;
    }
    try (FileChannel channel = FileChannel.open(PAGES, StandardOpenOption.READ)) {
      return new CopiedPages(read(channel), PAGE_SIZE);
    } catch (IOException e) {
      return null;
    }
  }

  private BitSet read(FileChannel channel) throws IOException {
    BitSet copied = new BitSet();
    ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK).order(ByteOrder.nativeOrder());
    long first = bytes.address() / PAGE_SIZE;
    int pages = Math.toIntExact((bytes.byteSize() + PAGE_SIZE - 1) / PAGE_SIZE);
    for (int page = 0; page < pages; ) {
      chunk.clear().limit((int) Math.min(CHUNK, (long) Long.BYTES * (pages - page)));
      int read = channel.read(chunk, (first + page) * Long.BYTES);
      if (read <= 0 || read % Long.BYTES != 0) {
        throw new IOException("the system does not report page " + page);
      }
      chunk.flip();
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
