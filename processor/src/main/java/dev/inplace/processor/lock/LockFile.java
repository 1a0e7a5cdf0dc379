package dev.inplace.processor.lock;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file of a lock. */
public record LockFile(Path path) {
  private static final long MOST_BYTES = 1L << 26;

  /** The command that writes the lock, to accept changes. */
  public String command(String sources) {
    return "java -jar inplace-processor.jar lock --update " + sources + " --file " + word(path);
  }

  /** A path quoted as a word of a command, so that the command can be copied. */
  public static String word(Path path) {
    String name = path.toString();
    return name.isEmpty() || name.chars().anyMatch(c -> " \t'$&|;<>()*?`#!~".indexOf(c) >= 0)
        ? '"' + name + '"'
        : name;
  }

  /** The lock, read from the file. */
  public Lock read() throws BadLock {
    try {
      requireText();
      return LockParser.parse(Files.readString(path));
    } catch (BadLock e) {
      throw new BadLock(path + ": " + e.why(), e.fix());
    } catch (NoSuchFileException _) {
      throw new BadLock(path + ": there is no such file" + where(), "make it: " + command("DIR"));
    } catch (CharacterCodingException _) {
      throw new BadLock(path + ": it is not UTF-8", "restore it from version control");
    } catch (IOException e) {
      throw new BadLock(path + ": it cannot be read: " + e, "see that you may read it");
    }
  }

  /** Refuses a device, which may have no end, and a file too large for memory. */
  private void requireText() throws IOException, BadLock {
    if (exists() && !Files.isRegularFile(path)) {
      throw new BadLock("it is no file, but a folder or a device", "name a file");
    }
    long size = Files.size(path);
    if (size > MOST_BYTES) {
      throw new BadLock(
          "it has %d bytes, and a lock has at most %d".formatted(size, MOST_BYTES),
          "restore it from version control");
    }
  }

  /** The working directory, which a build tool may set to an unexpected one. */
  private String where() {
    return path.isAbsolute() ? "" : " in " + Path.of("").toAbsolutePath();
  }

  public boolean exists() {
    return Files.exists(path);
  }

  /**
   * Replaces the lock by a complete one, or not at all.
   *
   * @throws BadLock if it would be unreadable: an edited report may contain any name
   */
  public void write(Lock lock) throws IOException, BadLock {
    String text = LockText.of(lock);
    requireReadable(text, lock);
    Path target = exists() ? path.toRealPath() : path;
    String name = path.getFileName() + "." + ProcessHandle.current().pid() + ".tmp";
    Path temporary = target.resolveSibling(name); // the default folder may be on another disk
    try {
      Files.writeString(temporary, text); // over one left by an interrupted update
      replace(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private void requireReadable(String text, Lock lock) throws BadLock {
    String why = "it would be another lock";
    try {
      if (LockParser.parse(text).equals(lock)) {
        return;
      }
    } catch (BadLock e) {
      why = e.why();
    }
    throw new BadLock(
        path + ": not written, since it could not be read again: " + why,
        "build with the Inplace processor again; a report was changed since");
  }

  private static void replace(Path temporary, Path target) throws IOException {
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
