package dev.inplace.check;

import java.lang.foreign.MemorySegment.Scope;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * A range of addresses that holds a run of structs of one layout.
 *
 * @param begin address of the first byte
 * @param end address behind the last byte
 * @param layout of the structs; null if any layout may be wrapped
 * @param scope of the memory, which a mark does not keep alive
 */
record Mark(long begin, long end, @Nullable Layout layout, WeakReference<Scope> scope) {

  /** True if the memory has been freed. */
  boolean isGone() {
    @Nullable Scope memory = scope.get();
    return memory == null || !memory.isAlive();
  }

  /** True if the ranges share bytes. */
  boolean overlaps(Mark other) {
    return begin < other.end && other.begin < end;
  }

  /** True if another mark's structs are some of these, or parts of them. */
  boolean holds(Mark other) {
    if (layout == null || other.layout == null) {
      return layout == null;
    }
    return begin <= other.begin
        && other.end <= end
        && layout.holds((end - begin) / stride(), other.begin - begin, other.layout, other.count());
  }

  /** True if both are runs of one layout that meet or overlap as one run. */
  boolean continues(Mark other) {
    return layout != null
        && layout.equals(other.layout)
        && (begin - other.begin) % stride() == 0
        && (overlaps(other) || other.scope.refersTo(scope.get()));
  }

  /** The run of this one and of another that it continues. */
  Mark with(Mark other) {
    return new Mark(Math.min(begin, other.begin), Math.max(end, other.end), layout, scope);
  }

  /** The part before an address, in whole structs. */
  Mark before(long address) {
    return new Mark(
        begin, begin + Math.max(0, address - begin) / stride() * stride(), layout, scope);
  }

  /** The part from an address on, in whole structs. */
  Mark from(long address) {
    long skipped = Math.ceilDiv(Math.max(0, address - begin), stride()) * stride();
    return new Mark(Math.min(end, begin + skipped), end, layout, scope);
  }

  boolean isEmpty() {
    return begin == end;
  }

  /** The address of the struct that contains a byte. */
  long structAt(long address) {
    return address - (address - begin) % stride();
  }

  private long count() {
    return (end - begin) / stride();
  }

  private long stride() {
    return layout == null ? 1 : layout.size();
  }
}
