package dev.inplace;

import java.lang.foreign.MemorySegment;

/**
 * A struct in columns: a flyweight whose fields lie in one run each, by the struct's index.
 *
 * <p><b>Life.</b> A row lives as long as the arena of its columns. One that an iteration shows ends
 * with its step, as any flyweight does.
 *
 * <p>Its bytes are not in one piece: {@link Flyweight#segmentOf} and {@link Flyweight#byteSize}
 * refuse it. {@link Flyweight#infoOf} has the struct's layout.
 */
public abstract class ColumnRow extends Flyweight {
  private long index;
  private long capacity;

  /** A row that shows nothing yet. */
  protected ColumnRow() {}

  /**
   * The offset in the segment of a field.
   *
   * @param column the beginning of the field's column for a capacity of 1, bytes
   * @param size of the field, bytes
   */
  protected final long place(long column, long size) {
    return capacity * column + index * size;
  }

  /** Points this row at a struct. */
  final void show(MemorySegment columns, long index, long capacity) {
    follow(columns, 0, Lives.ENDLESS, 0, 0);
    this.index = index;
    this.capacity = capacity;
  }

  /** Points this row, which showed one of the structs, at another one. */
  final void step(MemorySegment columns, long index, long capacity) {
    move(columns, 0, Lives.ENDLESS, 0, 0);
    this.index = index;
    this.capacity = capacity;
  }

  /** Refuses a slice or copy of the struct's bytes, which are not in one piece. */
  @Override
  protected final long sizeOf(Flyweight self) {
    throw new UnsupportedOperationException(
        "checkptr: %s shows a struct in columns, whose bytes are not in one piece\nfix: copy it with toRecord(), or use the segments of the columns"
            .formatted(getClass().getSimpleName()));
  }
}
