package dev.inplace.file;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The disk of the operating system. */
enum SystemDisk implements Disk {
  /** The only one. */
  INSTANCE;

  /** An open channel as a file. */
  static File of(FileChannel channel) {
    return new Channel(channel);
  }

  @Override
  public boolean exists(Path path) {
    return Files.exists(path);
  }

  @Override
  public @Nullable Object key(Path path) throws IOException {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  @Override
  public File open(Path path, boolean isEmptied) throws IOException {
    Set<StandardOpenOption> options =
        EnumSet.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    if (isEmptied) {
      options.add(StandardOpenOption.TRUNCATE_EXISTING);
    }
    return new Channel(FileChannel.open(path, options));
  }

  @Override
  public void protect(Path file, Path like) throws IOException {
    @Nullable PosixFileAttributeView view =
        Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(Files.getPosixFilePermissions(like));
    }
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void delete(Path path) throws IOException {
    Files.deleteIfExists(path);
  }

  /** Does so where the system allows a directory to be opened. */
  @Override
  public void forceDirectory(Path directory) throws IOException {
    if (Files.isReadable(directory) && directory.getFileSystem().getSeparator().equals("/")) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private record Channel(FileChannel channel) implements File {
    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    public void read(ByteBuffer to, long offset) throws IOException {
      for (long at = offset; to.hasRemaining(); ) {
        int read = channel.read(to, at);
        if (read < 0) {
          return;
        }
        at += read;
      }
    }

    @Override
    public void write(ByteBuffer from, long offset) throws IOException {
      for (long at = offset; from.hasRemaining(); ) {
        at += channel.write(from, at);
      }
    }

    @Override
    public void truncate(long size) throws IOException {
      channel.truncate(size);
    }

    @Override
    public void force() throws IOException {
      channel.force(true);
    }

    @Override
    public @Nullable Mapping map(long size, Arena arena) throws IOException {
      return PageMap.of(channel.map(FileChannel.MapMode.PRIVATE, 0, size, arena));
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
