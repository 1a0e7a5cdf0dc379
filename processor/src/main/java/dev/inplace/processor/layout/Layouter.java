package dev.inplace.processor.layout;

import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Packing;
import dev.inplace.processor.model.Placement;
import dev.inplace.processor.model.Primitive;
import dev.inplace.processor.model.Struct;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The layout algorithm of the Go and C compilers: fields in source order, each at the next offset
 * that its alignment allows. All size rules are here, for nested structs, arrays, spans, buckets,
 * reports and exports. Platforms differ only in their {@link DataModel}.
 *
 * <p><b>Go</b>, with the names of the documentation: <b>G1</b> sizes of scalars; <b>G2</b> a scalar
 * is aligned to its size, at most to the platform's register; <b>G3</b> an array is aligned as its
 * element, even if it has none; <b>G4</b> offset = the end of the field before, rounded up;
 * <b>G5</b> a struct is aligned as its most aligned field, zero-size fields included; <b>G6</b> a
 * struct of nothing has size 0; <b>G7</b> if the struct has bytes and its last field has none, one
 * byte is added; <b>G8</b> the size is rounded up to the alignment. Source: Go, {@code
 * src/cmd/compile/internal/types/size.go}, {@code CalcSize}, {@code calcStructOffset}, {@code
 * CalcStructSize}.
 *
 * <p><b>C</b> agrees, except for G7, and adds rules that apply in every data model: <b>C3</b> a
 * field is aligned to the larger of its type's alignment and its own {@code aligned}; <b>C4</b>
 * packed drops the type's; <b>C5</b> {@code aligned} alone never lowers; <b>C6</b> {@code #pragma
 * pack} caps both; <b>C7</b> a struct is aligned as its most aligned field and to its own {@code
 * aligned}; <b>C8</b> its size is rounded up to that. Source: the System V psABI, and GCC's manual,
 * "Common Type Attributes" and "Structure-Layout Pragmas".
 *
 * <p>Sizes beyond a {@code long} saturate at {@link Long#MAX_VALUE}, so that a rule can refuse them
 * by one comparison.
 */
public final class Layouter {
  /**
   * By identity: a struct nested in many places is one object, which a comparison would traverse.
   */
  private final IdentityHashMap<Struct, StructLayout> known = new IdentityHashMap<>();

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
    DataModel model =
        DataModel.named(struct.platform().model())
            .orElseThrow(() -> new IllegalStateException(struct.platform().model()));
    List<FieldLayout> fields = new ArrayList<>();
    long end = 0;
    long alignment = struct.packing().alignment();
    long lastSize = -1;
    for (Field field : struct.fields()) {
      FieldLayout placed = place(field, end, struct.packing(), model);
      fields.add(placed);
      end = placed.free();
      alignment = Math.max(alignment, placed.alignment());
      lastSize = placed.size();
    }
    if (model.trailingByte() && end > 0 && lastSize == 0) {
      end = plus(end, 1);
    }
    return new StructLayout(struct, model, fields, roundUp(end, alignment), alignment);
  }

  /** A field behind others that end at {@code end}, or at its declared offset. */
  private FieldLayout place(Field field, long end, Packing packing, DataModel model) {
    Placement placement = field.placement();
    Extent extent = extent(field.type(), model);
    boolean packed = packing.packed() || placement.packed();
    long alignment = Math.max(packed ? 1 : extent.alignment(), placement.alignment());
    if (packing.pack() > 0) {
      alignment = Math.min(alignment, packing.pack());
    }
    long offset = placement.offset().orElse(roundUp(end, alignment));
    return new FieldLayout(field, offset, extent.size(), alignment, atomicAlignment(field, extent));
  }

  /** The JVM accesses a number as a whole if its address is a multiple of its size. */
  private long atomicAlignment(Field field, Extent extent) {
    return field.atomic()
        ? extent.size()
        : field.type().nested().map(struct -> layout(struct).atomicAlignment()).orElse(1L);
  }

  /** The size of a type, and its alignment in C and Go without packing or alignment. */
  public Extent extent(FieldType type, DataModel model) {
    return switch (type) {
      case FieldType.Scalar scalar when scalar.isNarrow() -> new Extent(scalar.bytes(), 1);
      case FieldType.Scalar scalar -> scalar(scalar.primitive(), model);
      case FieldType.Word _ -> scalar(model.wordStorage(), model);
      case FieldType.Enumeration enumeration -> scalar(model.storageOf(enumeration), model);
      case FieldType.Text text -> new Extent(text.length(), model.alignmentOf(text.form().unit()));
      case FieldType.Array array -> {
        Extent element = extent(array.element(), model);
        yield new Extent(times(element.size(), array.length()), element.alignment());
      }
      case FieldType.Nested nested -> layout(nested.struct()).extent();
    };
  }

  private static Extent scalar(Primitive primitive, DataModel model) {
    return new Extent(primitive.size(), model.alignmentOf(primitive.size()));
  }

  /** The first multiple of an alignment at or behind an offset. */
  public static long roundUp(long offset, long alignment) {
    long rounded = plus(offset, alignment - 1);
    return rounded == Long.MAX_VALUE ? rounded : rounded & -alignment;
  }

  static long plus(long a, long b) {
    long sum = a + b;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }

  private static long times(long a, long b) {
    return Math.multiplyHigh(a, b) != 0 || a * b < 0 ? Long.MAX_VALUE : a * b;
  }
}
