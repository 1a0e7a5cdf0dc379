package dev.inplace;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.PaddingLayout;
import java.lang.foreign.SequenceLayout;
import java.lang.foreign.StructLayout;
import java.lang.foreign.UnionLayout;
import java.lang.foreign.ValueLayout;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A layout as a packed struct nests it: the same offsets inside, and no alignment above a limit.
 * {@link MemoryLayout#withByteAlignment} cannot lower a struct's alignment below that of its
 * members.
 */
public final class PackedLayout {
  private final long alignment;

  /** By identity: a layout may be nested in many places. */
  private final IdentityHashMap<MemoryLayout, MemoryLayout> known = new IdentityHashMap<>();

  private PackedLayout(long alignment) {
    this.alignment = alignment;
  }

  /**
   * The layout without alignments above {@code alignment} bytes.
   *
   * @param layout a struct or union, or a sequence of them
   */
  public static MemoryLayout of(MemoryLayout layout, long alignment) {
    return new PackedLayout(alignment).pack(layout);
  }

  private MemoryLayout pack(MemoryLayout layout) {
    @Nullable MemoryLayout packed = known.get(layout);
    if (packed == null) {
      MemoryLayout rebuilt =
          rebuild(layout).withByteAlignment(Math.min(layout.byteAlignment(), alignment));
      packed = layout.name().map(rebuilt::withName).orElse(rebuilt);
      known.put(layout, packed);
    }
    return packed;
  }

  /** The layout of the packed parts; its own alignment, which may be more than theirs, is lost. */
  private MemoryLayout rebuild(MemoryLayout layout) {
    return switch (layout) {
      case SequenceLayout sequence ->
          MemoryLayout.sequenceLayout(sequence.elementCount(), pack(sequence.elementLayout()));
      case StructLayout struct ->
          MemoryLayout.structLayout(
              struct.memberLayouts().stream().map(this::pack).toArray(MemoryLayout[]::new));
      case ValueLayout value -> value;
      case PaddingLayout padding -> padding;
      case UnionLayout union ->
          MemoryLayout.unionLayout(
              union.memberLayouts().stream().map(this::pack).toArray(MemoryLayout[]::new));
    };
  }
}
