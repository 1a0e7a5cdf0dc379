package dev.inplace.file;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/**
 * A disk that loses, reorders and tears what was not forced. After a crash, any set of the sectors
 * that were written since the last force may be there, and any set of new names, renames and
 * removals. Nothing is kept in order.
 */
final class ModelDisk implements Disk {
  /** Bytes that a disk writes whole or not at all. */
  static final int SECTOR = 512;

  private static final int PAGE = 1024;

  /** The end of the process. */
  static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** A file without a name: its bytes, those that survive, and what was done in between. */
  private static final class Inode {
    byte[] bytes = {};
    byte[] durable = {};
    List<Change> pending = new ArrayList<>();
  }

  /** Bytes that were written, or the removal of those from an offset on. */
  private record Change(long offset, byte[] written) {}

  /** A new meaning of names. */
  private interface Rename {
    void on(Map<Path, Inode> names);
  }

  private final Map<Path, Inode> names = new HashMap<>();
  private final Map<Path, Inode> durableNames = new HashMap<>();
  private final List<Rename> pending = new ArrayList<>();

  /** Runs after each operation. */
  Runnable afterEach = () -> {};

  /** The forces that the disk forgets to do: of a file, or of a directory. */
  Predicate<Path> ignored = _ -> false;

  /** The forces that fail. */
  Predicate<Path> failing = _ -> false;

  /** Bytes of all files that fit. */
  long capacity = Long.MAX_VALUE;

  boolean isReadOnly;

  boolean canTruncate = true;

  /** Bytes written so far. */
  long written;

  long operations;

  private void done() {
    operations++;
    afterEach.run();
  }

  /** Ends the process after so many more operations. */
  void crashAfter(long more) {
    long last = operations + more;
    afterEach =
        () -> {
          if (operations >= last) {
            throw new Crash();
          }
        };
  }

  long bytes() {
    return names.values().stream().mapToLong(inode -> inode.bytes.length).sum();
  }

  byte[] read(Path path) {
    return names.get(path).bytes.clone();
  }

  private void rename(Rename rename) {
    rename.on(names);
    pending.add(rename);
  }

  private void requireWritable(Path path) throws IOException {
    if (isReadOnly) {
      throw new AccessDeniedException(path.toString());
    }
  }

  @Override
  public boolean exists(Path path) {
    return names.containsKey(path);
  }

  @Override
  public Object key(Path path) {
    return names.get(path);
  }

  @Override
  public File open(Path path, boolean isEmptied) throws IOException {
    Inode there = names.get(path);
    Inode inode = there == null ? new Inode() : there;
    if (there == null) {
      requireWritable(path);
      rename(all -> all.put(path, inode));
    } else if (isEmptied) {
      apply(inode, new Change(0, new byte[0]));
    }
    done();
    return new Opened(path, inode);
  }

  @Override
  public void protect(Path file, Path like) {
    // Its files have no permissions.
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    requireWritable(to);
    Inode inode = names.get(from);
    rename(
        all -> {
          all.put(to, inode);
          all.remove(from);
        });
    done();
  }

  @Override
  public void delete(Path path) throws IOException {
    requireWritable(path);
    rename(all -> all.remove(path));
    done();
  }

  @Override
  public void forceDirectory(Path directory) throws IOException {
    requireForced(directory);
    if (!ignored.test(directory)) {
      pending.forEach(rename -> rename.on(durableNames));
      pending.clear();
    }
    done();
  }

  private void requireForced(Path path) throws IOException {
    if (failing.test(path)) {
      throw new IOException("Input/output error");
    }
  }

  private static byte[] after(byte[] bytes, long offset, byte[] written) {
    byte[] now =
        bytes.length < offset + written.length ? copy(bytes, offset + written.length) : bytes;
    System.arraycopy(written, 0, now, (int) offset, written.length);
    return now;
  }

  private static byte[] copy(byte[] bytes, long size) {
    return Arrays.copyOf(bytes, (int) size);
  }

  /** An empty change cuts the file off. */
  private static void apply(Inode inode, Change change) {
    inode.bytes =
        change.written.length == 0
            ? copy(inode.bytes, Math.min(inode.bytes.length, change.offset))
            : after(inode.bytes, change.offset, change.written);
    inode.pending.add(change);
  }

  /** The disk after a crash: nothing of what was pending is there, all, or any part. */
  ModelDisk crashed(Random random, int mode) {
    ModelDisk left = new ModelDisk();
    Map<Path, Inode> found = new HashMap<>(durableNames);
    for (Rename rename : pending) {
      if (isKept(random, mode)) {
        rename.on(found);
      }
    }
    Map<Inode, Inode> copies = new HashMap<>();
    found.forEach(
        (path, inode) -> {
          Inode copy = copies.computeIfAbsent(inode, of -> crashed(of, random, mode));
          left.names.put(path, copy);
          left.durableNames.put(path, copy);
        });
    return left;
  }

  private static boolean isKept(Random random, int mode) {
    return mode == 0 ? false : mode == 1 || random.nextBoolean();
  }

  private static Inode crashed(Inode inode, Random random, int mode) {
    byte[] bytes = inode.durable.clone();
    for (Change change : inode.pending) {
      if (change.written.length == 0) {
        bytes = isKept(random, mode) ? copy(bytes, Math.min(bytes.length, change.offset)) : bytes;
      }
      for (int from = 0; from < change.written.length; ) {
        long at = change.offset + from;
        int end = (int) Math.min(change.written.length, from + SECTOR - at % SECTOR);
        if (isKept(random, mode)) {
          bytes = after(bytes, at, Arrays.copyOfRange(change.written, from, end));
        }
        from = end;
      }
    }
    Inode left = new Inode();
    left.bytes = bytes;
    left.durable = bytes.clone();
    return left;
  }

  private final class Opened implements File {
    private final Path path;
    private final Inode inode;

    Opened(Path path, Inode inode) {
      this.path = path;
      this.inode = inode;
    }

    @Override
    public long size() {
      return inode.bytes.length;
    }

    @Override
    public void read(ByteBuffer to, long offset) {
      int size = Math.clamp(inode.bytes.length - offset, 0, to.remaining());
      to.put(inode.bytes, (int) Math.min(offset, inode.bytes.length), size);
    }

    /** Writes what fits. */
    @Override
    public void write(ByteBuffer from, long offset) throws IOException {
      long more = Math.max(0, offset + from.remaining() - inode.bytes.length);
      long room = Math.max(0, capacity - bytes());
      int size = (int) Math.max(0, from.remaining() - more + Math.min(more, room));
      byte[] written = new byte[size];
      boolean isFull = size < from.remaining();
      from.get(written);
      ModelDisk.this.written += size;
      if (size > 0) {
        apply(inode, new Change(offset, written));
      }
      done();
      if (isFull) {
        throw new IOException("No space left on device");
      }
    }

    @Override
    public void truncate(long size) throws IOException {
      if (!canTruncate) {
        throw new IOException("Input/output error");
      }
      if (size < inode.bytes.length) {
        apply(inode, new Change(size, new byte[0]));
        done();
      }
    }

    @Override
    public void force() throws IOException {
      requireForced(path);
      if (!ignored.test(path)) {
        inode.durable = inode.bytes.clone();
        inode.pending.clear();
      }
      done();
    }

    @Override
    public Mapping map(long size, Arena arena) {
      MemorySegment bytes = arena.allocate(size, PAGE);
      MemorySegment.copy(inode.bytes, 0, bytes, ValueLayout.JAVA_BYTE, 0, (int) size);
      return new Mapped(bytes, bytes.toArray(ValueLayout.JAVA_BYTE), new BitSet());
    }

    @Override
    public void close() {
      // Closing forces nothing.
    }
  }

  /** Memory whose pages count as copied from the first call on after they have changed. */
  private record Mapped(MemorySegment bytes, byte[] mapped, BitSet numbers) implements Mapping {
    @Override
    public CopiedPages copied() {
      MemorySegment former = MemorySegment.ofArray(mapped);
      for (long at = 0; at < mapped.length; at += PAGE) {
        long end = Math.min(at + PAGE, mapped.length);
        if (MemorySegment.mismatch(former, at, end, bytes, at, end) >= 0) {
          numbers.set((int) (at / PAGE));
        }
      }
      return new CopiedPages((BitSet) numbers.clone(), PAGE);
    }
  }
}
