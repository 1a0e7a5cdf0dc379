package dev.inplace.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The right to write a file: a lock of the system on an empty file beside it, which ends with the
 * process.
 *
 * <p>The system ends all locks of a process on a file as soon as the process closes any channel of
 * it. So a second writer in this JVM is refused before it opens one. The file stays, since another
 * process could lock it as it is removed.
 */
final class WriterLock implements AutoCloseable {
  private static final Set<Object> HELD = new HashSet<>();

  /** Channels of files that other code of this process has locked: closing one ends the lock. */
  private static final List<FileChannel> KEPT = new ArrayList<>(0);

  private final Object key;
  private final FileChannel channel;

  private WriterLock(Object key, FileChannel channel) {
    this.key = key;
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @param path absolute, of the file to write
   * @throws WriterException if another map has it, in this process or another one
   */
  static WriterLock take(Path path) throws IOException {
    Path file = fileOf(path);
    synchronized (HELD) {
      if (!Files.exists(file)) {
        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE).close();
      }
      Object key = key(file);
      if (!HELD.add(key)) {
        throw new WriterException(path, "another map of this process");
      }
      @Nullable FileChannel locked = null;
      try {
        locked = lock(path, file);
        return new WriterLock(key, locked);
      } finally {
        if (locked == null) {
          HELD.remove(key);
        }
      }
    }
  }

  /** Takes the lock of a file that has had a writer; null of any other, so that none is made. */
  static @Nullable WriterLock takeIfUsed(Path path) throws IOException {
    return Files.exists(fileOf(path)) ? take(path) : null;
  }

  private static Path fileOf(Path path) {
    return path.resolveSibling(path.getFileName() + ".lock");
  }

  private static FileChannel lock(Path path, Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        throw new WriterException(path, "another process");
      }
      return channel;
    } catch (OverlappingFileLockException e) {
      KEPT.add(channel);
      throw new WriterException(path, "this process");
    } catch (Throwable e) {
      channel.close();
      throw e;
    }
  }

  /** The identity of a file, whatever names lead to it. */
  private static Object key(Path file) throws IOException {
    @Nullable Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    return Objects.requireNonNullElse(key, file.toRealPath());
  }

  @Override
  public void close() throws IOException {
    synchronized (HELD) {
      HELD.remove(key);
      channel.close();
    }
  }
}
