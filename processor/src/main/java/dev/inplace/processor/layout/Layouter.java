package dev.inplace.processor.layout;

import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Struct;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays structs out as Go's compiler does: fields in source order, each at the next offset its
 * alignment allows. This is the one place where the size rules live; nested structs, arrays, spans,
 * buckets and reports all ask here.
 *
 * <p>Rules, with their names in the documentation: <b>G1</b> sizes of scalars; <b>G2</b> a scalar
 * is aligned to its size, at most to the platform's register; <b>G3</b> an array is aligned as its
 * element, also when it has none; <b>G4</b> offset = the end of the field before, rounded up;
 * <b>G5</b> a struct is aligned as its most aligned field, zero-size fields included; <b>G6</b> a
 * struct of nothing has size 0; <b>G7</b> if the struct has bytes and its last field has none, one
 * byte is added; <b>G8</b> the size is rounded up to the alignment.
 *
 * <p>Source: Go, {@code src/cmd/compile/internal/types/size.go}, {@code CalcSize}, {@code
 * calcStructOffset}, {@code CalcStructSize}.
 *
 * <p>Sizes that exceed a {@code long} become {@link Long#MAX_VALUE} and stay there, so that a rule
 * can refuse them by one comparison.
 */
public final class Layouter {
  private final DataModel model;

  /**
   * By identity: a struct nested in many places is one object, and comparing would visit it all.
   */
  private final IdentityHashMap<Struct, StructLayout> known = new IdentityHashMap<>();

  public Layouter(DataModel model) {
    this.model = model;
  }

  /** The layout of a struct. */
  public StructLayout layout(Struct struct) {
    @Nullable StructLayout layout = known.get(struct);
    if (layout == null) {
      layout = layOut(struct);
      known.put(struct, layout);
    }
    return layout;
  }

  private StructLayout layOut(Struct struct) {
    List<FieldLayout> fields = new ArrayList<>();
    long end = 0;
    long alignment = 1;
    long lastSize = -1;
    for (Field field : struct.fields()) {
      Extent extent = extent(field.type());
      long offset = roundUp(end, extent.alignment());
      fields.add(new FieldLayout(field, offset, extent.size(), extent.alignment()));
      end = plus(offset, extent.size());
      alignment = Math.max(alignment, extent.alignment());
      lastSize = extent.size();
    }
    if (model.trailingByte() && end > 0 && lastSize == 0) {
      end = plus(end, 1);
    }
    return new StructLayout(struct, model, fields, roundUp(end, alignment), alignment);
  }

  /** The size and alignment of a field of a type. */
  public Extent extent(FieldType type) {
    return switch (type) {
      case FieldType.Scalar scalar -> scalar(scalar.primitive().size());
      case FieldType.Enumeration enumeration -> scalar(enumeration.storage().size());
      case FieldType.Text text -> new Extent(text.length(), 1);
      case FieldType.Array array -> {
        Extent element = extent(array.element());
        yield new Extent(times(element.size(), array.length()), element.alignment());
      }
      case FieldType.Nested nested -> layout(nested.struct()).extent();
    };
  }

  private Extent scalar(int size) {
    return new Extent(size, model.alignmentOf(size));
  }

  private static long roundUp(long offset, long alignment) {
    long rounded = plus(offset, alignment - 1);
    return rounded == Long.MAX_VALUE ? rounded : rounded & -alignment;
  }

  private static long plus(long a, long b) {
    long sum = a + b;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }

  private static long times(long a, long b) {
    return Math.multiplyHigh(a, b) != 0 || a * b < 0 ? Long.MAX_VALUE : a * b;
  }
}
