package dev.inplace.samples;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/**
 * The lines of a channel, one after the other in the same native memory: no object is made per
 * line, and no more memory taken than {@link #LONGEST} bytes. Lines end with LF or CR LF; the last
 * one need not.
 */
final class LineReader {
  /** The longest line there may be, its end included, in bytes. */
  static final int LONGEST = 1 << 16;

  private final ReadableByteChannel channel;
  private final MemorySegment bytes;
  private final ByteBuffer buffer;

  private long filled; // bytes that the channel gave; those from next on are still to be read
  private long next;
  private long start;
  private long end;
  private long number;
  private boolean tooLong;

  /** A reader whose memory lives as long as the arena. */
  LineReader(ReadableByteChannel channel, Arena arena) {
    this.channel = channel;
    this.bytes = arena.allocate(LONGEST);
    this.buffer = bytes.asByteBuffer();
  }

  /** Goes to the next line; false if there is none. */
  boolean next() throws IOException {
    tooLong = false;
    start = next;
    end = newlineFrom(start);
    while (end == filled && fill()) {
      end = newlineFrom(end);
    }
    if (end < filled) {
      next = end + 1;
    } else if (start < end || tooLong) {
      next = end; // a last line without a newline
    } else {
      return false;
    }
    number++;
    if (start < end && bytes.get(JAVA_BYTE, end - 1) == '\r') {
      end--;
    }
    return true;
  }

  private long newlineFrom(long offset) {
    long at = offset;
    while (at < filled && bytes.get(JAVA_BYTE, at) != '\n') {
      at++;
    }
    return at;
  }

  /** Moves the line begun to the front and reads more behind it; false at the end of the input. */
  private boolean fill() throws IOException {
    if (filled - start == LONGEST) {
      tooLong = true;
      start = filled; // forget what was read of it, look for its end only
    }
    filled -= start;
    MemorySegment.copy(bytes, start, bytes, 0, filled);
    start = 0;
    end = filled;
    int count = channel.read(buffer.clear().position((int) filled));
    filled += Math.max(count, 0);
    return count >= 0;
  }

  /** The memory in which the line lies. */
  MemorySegment bytes() {
    return bytes;
  }

  /** The offset of the line's first byte. */
  long start() {
    return start;
  }

  /** The offset behind the line's last byte, its line end not counted. */
  long end() {
    return end;
  }

  /** The line's number; the first is 1, and 0 stands for none yet. */
  long number() {
    return number;
  }

  /** True if there is nothing in the line. */
  boolean isEmpty() {
    return start == end && !tooLong;
  }

  /** True if the line is longer than {@link #LONGEST}, so that most of it is lost. */
  boolean isTooLong() {
    return tooLong;
  }
}
