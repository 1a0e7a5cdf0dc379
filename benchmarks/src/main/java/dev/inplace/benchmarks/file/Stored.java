package dev.inplace.benchmarks.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A map in a file, with long keys and values of 24 bytes. A subclass is one implementation, used as
 * its documentation recommends. An operation that it lacks returns false.
 */
public abstract class Stored {
  /** Makes a map without a file, with room for so many entries. */
  boolean openInMemory(int entries) {
    return false;
  }

  /** Opens the map in a directory for writing; makes it, for so many entries, if there is none. */
  abstract void open(Path directory, int entries) throws IOException;

  /** Adds an entry with count 1. */
  abstract void insert(long key);

  /** Adds to two fields of a value that is there. */
  abstract void update(long key);

  /** The count of a value that is there. */
  abstract int count(long key);

  /** Makes all changes durable. */
  boolean commit() throws IOException {
    return false;
  }

  /** Copies all changes for a commit on another thread; null if there is none. */
  @Nullable Callable<?> prepareCommit() throws IOException {
    return null;
  }

  /** Writes a consistent copy for readers. */
  boolean seal(Path copy) throws IOException {
    return false;
  }

  abstract void close();
}
