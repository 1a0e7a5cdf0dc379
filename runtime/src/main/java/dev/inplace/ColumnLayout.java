package dev.inplace;

import dev.inplace.check.Marks;
import dev.inplace.info.FieldInfo;
import dev.inplace.info.StructInfo;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.List;
import java.util.Optional;

/**
 * For generated code: the places of a struct's columns in one segment.
 *
 * <p>The column of a field begins at the capacity times the sizes of all fields before it. The
 * capacity is the number of structs, rounded up to a multiple of the alignment. So one number gives
 * the beginnings of all columns, and each is aligned whatever the sizes of the fields.
 */
public final class ColumnLayout {
  /** A cache line, and the widest vector: no load of either crosses a boundary. */
  private static final long CACHE_LINE = 64;

  private final StructInfo struct;
  private final List<FieldInfo> fields;
  private final long alignment;
  private final long[] begins;
  private final long bytes;

  private ColumnLayout(StructInfo struct) {
    this.struct = struct;
    fields = struct.fields();
    alignment = Math.max(CACHE_LINE, struct.alignment());
    begins = new long[fields.size()];
    long end = 0;
    for (int i = 0; i < begins.length; i++) {
      begins[i] = end;
      end += fields.get(i).size();
    }
    bytes = end;
  }

  /**
   * The columns of a struct.
   *
   * @throws dev.inplace.check.LayoutChangedError if its flyweight was compiled against other enums
   *     or structs than those of the run
   */
  public static ColumnLayout of(StructInfo struct) {
    return new ColumnLayout(struct);
  }

  /** New columns; all zero if the allocator zeroes, as an arena does. */
  public MemorySegment allocate(SegmentAllocator allocator, long size) {
    if (size < 0 || size > Long.MAX_VALUE / Math.max(1, bytes) - alignment) {
      throw new IllegalArgumentException(
          "checkptr: cannot allocate columns of %d %s of %d bytes each\nfix: give a number from 0 on that fits into memory"
              .formatted(size, struct.name(), bytes));
    }
    return allocator.allocate(capacity(size) * bytes, alignment);
  }

  String name() {
    return struct.name();
  }

  long alignment() {
    return alignment;
  }

  /** The number of elements from the beginning of a column to its end with all padding. */
  long capacity(long size) {
    return (size + alignment - 1) & -alignment;
  }

  /** Bytes of all columns. */
  long bytes(long size) {
    return capacity(size) * bytes;
  }

  /** Bytes of a struct that lies in one piece. */
  long stride() {
    return struct.size();
  }

  /** The number of columns. */
  int columns() {
    return begins.length;
  }

  /** The beginning of a column for a capacity of 1, bytes. */
  long begin(int column) {
    return begins[column];
  }

  /** Bytes of an element of a column. */
  long size(int column) {
    return fields.get(column).size();
  }

  /** The offset of the field in a struct that lies in one piece. */
  long offset(int column) {
    return fields.get(column).offset();
  }

  /** Notes the structs in columns, for strict mode. */
  void mark(MemorySegment segment, long size) {
    for (int column = 0; column < columns(); column++) {
      Optional<StructInfo> nested = fields.get(column).struct();
      if (nested.isPresent() && nested.get().size() > 0) {
        long count = size * (size(column) / nested.get().size());
        Marks.wrap(segment, begin(column) * capacity(size), count, nested.get());
      }
    }
  }
}
