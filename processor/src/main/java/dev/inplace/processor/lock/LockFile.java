package dev.inplace.processor.lock;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The file that a lock lies in. */
public record LockFile(Path path) {

  /** What accepts changes: the command that writes the lock. */
  public String command(String sources) {
    return "java -jar inplace-processor.jar lock --update " + sources + " --file " + path;
  }

  /** The lock, read from the file. */
  public Lock read() throws BadLock {
    try {
      return LockParser.parse(Files.readString(path));
    } catch (BadLock e) {
      throw new BadLock(path + ": " + e.why(), e.fix());
    } catch (NoSuchFileException _) {
      throw new BadLock(path + ": there is no such file", "make it: " + command("DIR"));
    } catch (CharacterCodingException _) {
      throw new BadLock(path + ": it is not UTF-8", "restore it from version control");
    } catch (IOException e) {
      throw new BadLock(path + ": it cannot be read: " + e, "see that you may read it");
    }
  }

  public boolean exists() {
    return Files.exists(path);
  }

  /** Puts another lock in its place, whole or not at all. */
  public void write(Lock lock) throws IOException {
    Path target = exists() ? path.toRealPath() : path;
    String name = path.getFileName() + "." + ProcessHandle.current().pid() + ".tmp";
    Path temporary = target.resolveSibling(name); // that of the system may be on another disk
    try {
      Files.writeString(temporary, LockText.of(lock), StandardOpenOption.CREATE_NEW);
      replace(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void replace(Path temporary, Path target) throws IOException {
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
