package dev.inplace.hazelcast;

import dev.inplace.info.StructInfo;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * For generated code: the conversion between the records of a struct and their bytes.
 *
 * @param <R> the record
 */
public record StructType<R>(StructInfo info, Reader<R> reader, Writer<R> writer) {

  /** A copy of the fields of the struct at a place. */
  public interface Reader<R> {
    R read(MemorySegment segment, long offset);
  }

  /** Writes a record to a place, or refuses it. */
  public interface Writer<R> {
    void write(MemorySegment segment, long offset, R value);
  }

  int size() {
    return Math.toIntExact(info.size());
  }

  /** The record of a value. Structs are read in native memory only, so that this stays fast. */
  R record(StructBytes value) {
    byte[] bytes = OtherLayoutException.requireSame(info.fingerprint(), value);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment segment = arena.allocate(info.size(), info.alignment());
      MemorySegment.copy(bytes, 0, segment, ValueLayout.JAVA_BYTE, 0, bytes.length);
      return reader.read(segment, 0);
    }
  }

  /** The value of a record. */
  StructBytes bytes(R record) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment segment = arena.allocate(info.size(), info.alignment());
      writer.write(segment, 0, record);
      return bytes(segment);
    }
  }

  /** The value in a segment of its size. */
  StructBytes bytes(MemorySegment segment) {
    byte[] bytes = segment.toArray(ValueLayout.JAVA_BYTE);
    return new StructBytes(info.fingerprint(), bytes, Applied.NONE);
  }
}
