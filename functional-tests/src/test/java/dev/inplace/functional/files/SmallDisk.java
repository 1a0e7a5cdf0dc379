package dev.inplace.functional.files;

import dev.inplace.functional.fixtures.Gcc;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A small file system of its own, which tests fill to the last page or the last name. */
final class SmallDisk {
  private static final int PAGE = 4096;
  private static final int NAMES = 64;

  private final Path root;

  private SmallDisk(Path root) {
    this.root = root;
  }

  /** Skips the test where the user may not mount, which nothing that is installed would change. */
  static SmallDisk mount(Path root, int pages) throws IOException, InterruptedException {
    Files.createDirectory(root);
    String options = "size=%d,nr_inodes=%d".formatted(pages * (long) PAGE, NAMES);
    String error = run("mount", "-t", "tmpfs", "-o", options, "tmpfs", root.toString());
    Assumptions.assumeTrue(error.isEmpty(), "a tmpfs cannot be mounted: " + error);
    return new SmallDisk(root);
  }

  /** The messages of a command; empty if it succeeds. */
  private static String run(String... command) throws InterruptedException {
    try {
      return Gcc.printed(command);
    } catch (IOException e) {
      return e.getMessage();
    }
  }

  Path root() {
    return root;
  }

  private Path ballast() {
    return root.resolve("ballast");
  }

  /** Fills the disk, except for so many pages. */
  void leavePages(int pages) throws IOException {
    try (FileChannel ballast =
        FileChannel.open(ballast(), StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
      long free = Files.getFileStore(root).getUnallocatedSpace();
      ByteBuffer zeros = ByteBuffer.allocate(PAGE);
      for (long i = free / PAGE; i > pages; i--) {
        ballast.write(zeros.rewind());
      }
    }
  }

  /** Uses up the names, except for so many. */
  void leaveNames(int names) throws IOException {
    int made = 0;
    try {
      for (; made < NAMES; made++) {
        Files.createFile(root.resolve("ballast" + made));
      }
    } catch (IOException full) {
      for (int i = 1; i <= names; i++) {
        Files.delete(root.resolve("ballast" + (made - i)));
      }
      return;
    }
    throw new IOException("more than %d names".formatted(NAMES));
  }

  /** Makes space again. */
  void release() throws IOException {
    for (Path file : files()) {
      if (file.getFileName().toString().startsWith("ballast")) {
        Files.delete(file);
      }
    }
  }

  void clear() throws IOException {
    for (Path file : files()) {
      Files.delete(file);
    }
  }

  List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(root)) {
      return files.toList();
    }
  }

  void remount(String option) throws IOException, InterruptedException {
    String error = run("mount", "-o", "remount," + option, root.toString());
    if (!error.isEmpty()) {
      throw new IOException(error);
    }
  }

  void unmount() throws IOException, InterruptedException {
    String error = run("umount", root.toString());
    if (!error.isEmpty()) {
      throw new IOException(error);
    }
  }
}
