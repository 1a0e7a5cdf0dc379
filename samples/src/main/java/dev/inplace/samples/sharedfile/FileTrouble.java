package dev.inplace.samples.sharedfile;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** Why a file cannot be used, for people: what is wrong, then what to do. */
final class FileTrouble {
  private FileTrouble() {}

  /** The message; that of the JDK is often the file's name and no more. */
  static String describe(IOException e) {
    return switch (e) {
      case NoSuchFileException missing ->
          missing.getFile()
              + ": no such file\nfix: write it first: SharedFile write "
              + missing.getFile();
      case FileAlreadyExistsException existing ->
          existing.getFile() + ": exists already, and is left as it is\nfix: name a new file";
      case AccessDeniedException denied ->
          denied.getFile() + ": permission denied\nfix: name a file that you may read and write";
      default -> String.valueOf(e.getMessage());
    };
  }
}
