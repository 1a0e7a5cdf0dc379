package dev.inplace.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A journal with the changes of one commit, or of several for a {@link Backup}: the patches of
 * bytes that the file is to have. Writing them to the file again changes nothing, so a crash while
 * they are written is repaired by writing all of them once more.
 *
 * <pre>
 *   offset  size
 *        0     8  "InplaceJ"
 *        8     8  stamp of the file before
 *       16     8  stamp of the commit
 *       24     8  bytes of the file after it
 *       32     8  bytes of the record
 *       40     4  number of patches
 *       44     4  CRC-32C of the record, computed with zero here
 *       48    16  each patch: its offset in the file, and its bytes; negative for a patch of zeros
 *              -  the bytes of all other patches
 * </pre>
 */
final class Journal {
  private static final long MAGIC = 0x4A65_6361_6C70_6E49L;
  private static final int FIXED = 48;
  private static final int CHECKSUM = 44;
  private static final int PATCH = 16;

  private Journal() {}

  /**
   * The changes of a commit, as they are in a journal.
   *
   * @param before the stamp of the file before
   * @param stamp of the commit
   * @param fileSize bytes of the file after it
   * @param data offset in the journal of the bytes of patches
   */
  record Entry(long before, long stamp, long fileSize, long data, List<long[]> patches) {
    /** Bytes of all patches. */
    long length() {
      return patches.stream().mapToLong(patch -> Math.abs(patch[1])).sum();
    }
  }

  /** Writes a commit over the one before. */
  static void write(Disk.File journal, long before, SealedHead after, List<Patch> patches)
      throws IOException {
    long data = FIXED + (long) PATCH * patches.size();
    long stored = patches.stream().filter(Patch::isStored).mapToLong(Patch::length).sum();
    ByteBuffer head = buffer(Math.toIntExact(data));
    head.putLong(MAGIC).putLong(before).putLong(after.stamp()).putLong(after.fileSize());
    head.putLong(data + stored);
    head.putInt(patches.size()).putInt(0);
    patches.forEach(patch -> head.putLong(patch.offset()).putLong(patch.lengthInJournal()));
    CRC32C sum = new CRC32C();
    sum.update(head.flip());
    long at = data;
    ByteBuffer chunk = buffer((int) Math.min(Difference.CHUNK, stored));
    for (Patch patch : patches) {
      for (long from = 0; patch.isStored() && from < patch.length(); ) {
        from += patch.copy(from, chunk);
        if (!chunk.hasRemaining()) {
          at = write(journal, chunk.flip(), at, sum);
        }
      }
    }
    write(journal, chunk.flip(), at, sum);
    journal.write(head.putInt(CHECKSUM, (int) sum.getValue()).rewind(), 0);
  }

  /** Writes bytes, empties the buffer and returns the offset behind them. */
  private static long write(Disk.File journal, ByteBuffer bytes, long at, CRC32C sum)
      throws IOException {
    int size = bytes.remaining();
    sum.update(bytes);
    if (size > 0) {
      journal.write(bytes.rewind(), at);
    }
    bytes.clear();
    return at + size;
  }

  /** The last commit in a journal; null if there is none, or not all of it. */
  static @Nullable Entry read(Disk.File journal) throws IOException {
    ByteBuffer fixed = buffer(FIXED);
    journal.read(fixed, 0);
    if (fixed.hasRemaining() || fixed.getLong(0) != MAGIC) {
      return null;
    }
    long size = fixed.getLong(32);
    int count = fixed.getInt(40);
    long data = FIXED + (long) PATCH * count;
    if (count < 0 || data > Integer.MAX_VALUE - 8 || size < data || size > journal.size()) {
      return null;
    }
    if (checksum(journal, size) != fixed.getInt(CHECKSUM)) {
      return null;
    }
    ByteBuffer head = buffer((int) data);
    journal.read(head, 0);
    List<long[]> patches = new ArrayList<>(count);
    long stored = 0;
    long fileSize = fixed.getLong(24);
    for (head.position(FIXED); head.hasRemaining(); ) {
      long[] patch = {head.getLong(), head.getLong()};
      long length = Math.abs(patch[1]);
      if (patch[0] < 0 || length < 0 || patch[0] > fileSize - length) {
        return null;
      }
      stored += Math.max(0, patch[1]);
      patches.add(patch);
    }
    return stored == size - data
        ? new Entry(fixed.getLong(8), fixed.getLong(16), fileSize, data, patches)
        : null;
  }

  private static int checksum(Disk.File journal, long size) throws IOException {
    CRC32C sum = new CRC32C();
    ByteBuffer chunk = buffer((int) Math.min(Difference.CHUNK, size));
    for (long at = 0; at < size; at += chunk.capacity()) {
      chunk.clear().limit((int) Math.min(chunk.capacity(), size - at));
      journal.read(chunk, at);
      if (at == 0) {
        chunk.putInt(CHECKSUM, 0);
      }
      sum.update(chunk.flip());
    }
    return (int) sum.getValue();
  }

  /** Writes the patches of a commit to the file. */
  static void apply(Disk.File journal, Entry entry, Disk.File file) throws IOException {
    ByteBuffer chunk = buffer(Math.clamp(entry.length(), 1, Difference.CHUNK)).limit(0);
    long next = entry.data();
    for (long[] patch : entry.patches()) {
      if (patch[1] < 0) {
        zero(file, patch[0], Math.min(patch[0] - patch[1], file.size()));
      }
      for (long at = 0; at < patch[1]; ) {
        if (!chunk.hasRemaining()) {
          journal.read(chunk.clear(), next);
          next += chunk.position();
          if (!chunk.flip().hasRemaining()) {
            throw new EOFException("the journal ends before " + next);
          }
        }
        int size = (int) Math.min(chunk.remaining(), patch[1] - at);
        file.write(chunk.slice(chunk.position(), size), patch[0] + at);
        chunk.position(chunk.position() + size);
        at += size;
      }
    }
    extend(file, entry.fileSize());
    file.truncate(entry.fileSize());
  }

  /**
   * Copies bytes of a file to another one.
   *
   * @throws EOFException if there are fewer
   */
  static void copy(
      Disk.File source, long from, Disk.File file, long to, long length, ByteBuffer chunk)
      throws IOException {
    for (long at = 0; at < length; at += chunk.capacity()) {
      chunk.clear().limit((int) Math.min(chunk.capacity(), length - at));
      source.read(chunk, from + at);
      if (chunk.hasRemaining()) {
        throw new EOFException("the file to copy ends before " + (from + at + chunk.limit()));
      }
      file.write(chunk.flip(), to + at);
    }
  }

  /** Writes zeros; bytes behind the end of a file are zero by themselves. */
  private static void zero(Disk.File file, long from, long end) throws IOException {
    ByteBuffer chunk = buffer(Math.clamp(end - from, 0, Difference.CHUNK));
    for (long at = from; at < end; at += chunk.capacity()) {
      chunk.clear().limit((int) Math.min(chunk.capacity(), end - at));
      file.write(chunk, at);
    }
  }

  /** Writes zeros behind the end, so that a full disk is noticed before anything has changed. */
  static void reserve(Disk.File file, long size) throws IOException {
    long more = Math.max(0, size - file.size());
    ByteBuffer zeros = buffer((int) Math.min(Difference.CHUNK, more));
    for (long at = file.size(); at < size; at += zeros.capacity()) {
      file.write(zeros.clear().limit((int) Math.min(zeros.capacity(), size - at)), at);
    }
  }

  private static void extend(Disk.File file, long size) throws IOException {
    if (file.size() < size) {
      file.write(ByteBuffer.allocate(1), size - 1);
    }
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
