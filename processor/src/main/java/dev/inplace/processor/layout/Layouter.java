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
 * aligned}; <b>C8</b> its size is rounded up to that; the fields of a union all begin at offset 0.
 * Source: the System V psABI, and GCC's manual, "Common Type Attributes" and "Structure-Layout
 * Pragmas".
 *
 * <p><b>Bit-fields</b>, in C's models. <b>B1</b> A bit-field begins where the field before ends,
 * also inside a byte; <b>B2</b> unless it would lie in more storage units than its declared type
 * has: then it begins a new one. <b>B3</b> A named one aligns the struct as its declared type
 * would; packed drops that, but {@code #pragma pack(n)} only caps it, packed or not. <b>B4</b>
 * packed and any {@code #pragma pack} make bit-fields contiguous. <b>B5</b> One of width 0 ends the
 * storage unit, packed or not. <b>B7</b> An ordinary field begins at a whole byte. Source: the
 * System V psABI, "Bit-Fields", and GCC's {@code place_field} in {@code gcc/stor-layout.cc}.
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
    Position position = Position.START;
    long alignment = struct.packing().alignment();
    long lastSize = -1;
    for (Field field : struct.fields()) {
      Position before = struct.isUnion() ? Position.START : position;
      FieldLayout placed = place(field, before, struct.packing(), model);
      fields.add(placed);
      position = struct.isUnion() ? position.max(placed.next()) : placed.next();
      alignment = Math.max(alignment, placed.alignment());
      lastSize = placed.size();
    }
    long end = position.nextByte();
    if (model.trailingByte() && !struct.isUnion() && end > 0 && lastSize == 0) {
      end = plus(end, 1);
    }
    return new StructLayout(struct, model, fields, roundUp(end, alignment), alignment);
  }

  /** A field behind others that end at {@code end}, or at its declared offset. */
  private FieldLayout place(Field field, Position end, Packing packing, DataModel model) {
    Placement placement = field.placement();
    Extent extent = extent(field.type(), model);
    if (field.type() instanceof FieldType.Bits bits) {
      return bitField(field, bits, extent, end, packing);
    }
    boolean packed = packing.packed() || placement.packed();
    long alignment = Math.max(packed ? 1 : extent.alignment(), placement.alignment());
    if (packing.pack() > 0) {
      alignment = Math.min(alignment, packing.pack());
    }
    long offset = placement.offset().orElse(roundUp(end.nextByte(), alignment));
    return new FieldLayout(
        field, offset, 0, extent.size(), alignment, atomicAlignment(field, extent));
  }

  /** A bit-field behind others that end at {@code end}. */
  private static FieldLayout bitField(
      Field field, FieldType.Bits bits, Extent declared, Position end, Packing packing) {
    boolean packed = packing.packed() || field.placement().packed();
    boolean isBreak = bits.width() == 0;
    boolean movesOn =
        isBreak
            || (!packed
                && packing.pack() == 0
                && end.crosses(bits.width(), declared.size(), declared.alignment()));
    Position at = movesOn ? end.roundUp(declared.alignment()) : end;
    long most = packing.pack() > 0 ? packing.pack() : packed ? 1 : declared.alignment();
    long alignment = bits.isNamed() ? Math.min(declared.alignment(), most) : 1;
    return FieldLayout.ofBits(field, bits, at, alignment);
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
      case FieldType.Bits bits -> extent(bits.declared(), model);
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
