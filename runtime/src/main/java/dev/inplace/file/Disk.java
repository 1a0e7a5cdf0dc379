package dev.inplace.file;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The operations on files that sealing and committing need, and no others. The order of these calls
 * is what a crash can interrupt; tests run them over a model of a disk that loses and tears writes.
 */
interface Disk {
  /** True if there is a file of this name. */
  boolean exists(Path path);

  /** The identity of a file, whatever names lead to it; null if there is none, or it has none. */
  @Nullable Object key(Path path) throws IOException;

  /**
   * Opens a file for reading and writing, and makes it if there is none.
   *
   * @param isEmptied true if bytes that are there are removed
   */
  File open(Path path, boolean isEmptied) throws IOException;

  /** Gives a file the permissions of another one. */
  void protect(Path file, Path like) throws IOException;

  /** Renames a file, in place of one that is there. */
  void rename(Path from, Path to) throws IOException;

  /** Removes a file, if it is there. */
  void delete(Path path) throws IOException;

  /** Makes what was made, renamed and removed in a directory durable. */
  void forceDirectory(Path directory) throws IOException;

  /** An open file. */
  interface File extends Closeable {
    /** Its bytes. */
    long size() throws IOException;

    /** Reads bytes from an offset on, as many as there are up to the buffer's limit. */
    void read(ByteBuffer to, long offset) throws IOException;

    /** Writes all bytes of a buffer at an offset. */
    void write(ByteBuffer from, long offset) throws IOException;

    /** Removes all bytes from an offset on. */
    void truncate(long size) throws IOException;

    /** Makes all that was written durable. */
    void force() throws IOException;

    /**
     * Maps the first bytes, so that what is written to the memory does not reach the file; null
     * where nobody reports which pages are written to.
     */
    @Nullable Mapping map(long size, Arena arena) throws IOException;
  }

  /** A private mapping of the beginning of a file. */
  interface Mapping {
    /** All of it. */
    MemorySegment bytes();

    /** The pages that were written to up to now; null if the system does not report them. */
    @Nullable CopiedPages copied();

    /** True if a part lies in this mapping, at its offset in the file. */
    default boolean isAt(long offset, MemorySegment part) {
      long end = part.address() + part.byteSize();
      return part.address() - bytes().address() == offset
          && end <= bytes().address() + bytes().byteSize();
    }
  }
}
