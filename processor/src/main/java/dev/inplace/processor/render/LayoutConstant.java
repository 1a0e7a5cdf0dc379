package dev.inplace.processor.render;

import static dev.inplace.processor.render.Names.PACKED_LAYOUT;

import com.palantir.javapoet.CodeBlock;
import dev.inplace.processor.layout.FieldLayout;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.Padding;
import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Primitive;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The layout as a {@code java.lang.foreign} layout: a named member per field, and padding in
 * between, so that its offsets are the same.
 */
final class LayoutConstant {
  private final StructLayout layout;

  private LayoutConstant(StructLayout layout) {
    this.layout = layout;
  }

  static CodeBlock of(StructLayout layout) {
    List<CodeBlock> members = new LayoutConstant(layout).members();
    String factory = layout.struct().isUnion() ? "unionLayout" : "structLayout";
    CodeBlock struct =
        members.isEmpty()
            ? CodeBlock.of("$T.$L()", MemoryLayout.class, factory)
            : CodeBlock.of(
                "$T.$L(\n$>$>$L$<$<)", MemoryLayout.class, factory, CodeBlock.join(members, ",\n"));
    long natural =
        layout.fields().stream()
            .filter(field -> !isBits(field)) // which are bytes here
            .mapToLong(FieldLayout::alignment)
            .max()
            .orElse(1);
    return layout.alignment() > natural ? aligned(struct, layout.alignment()) : struct;
  }

  private List<CodeBlock> members() {
    List<CodeBlock> members = new ArrayList<>();
    List<Padding> paddings = new ArrayList<>(layout.paddings());
    if (layout.struct().isUnion()) {
      return ofUnion(paddings);
    }
    for (List<FieldLayout> fields : BitRuns.of(layout.named())) {
      FieldLayout first = fields.getFirst();
      if (!paddings.isEmpty() && paddings.getFirst().offset() < first.offset()) {
        members.add(padding(paddings.removeFirst()));
      }
      members.add(CodeBlock.of("$L$Z.withName($S)", member(fields), name(fields)));
    }
    paddings.forEach(padding -> members.add(padding(padding)));
    return members;
  }

  /** The members of a union: each field, and trailing padding as bytes of the whole size. */
  private List<CodeBlock> ofUnion(List<Padding> paddings) {
    List<CodeBlock> members = new ArrayList<>();
    for (FieldLayout field : layout.named()) {
      members.add(CodeBlock.of("$L$Z.withName($S)", member(List.of(field)), field.field().name()));
    }
    if (!paddings.isEmpty()) {
      members.add(padding(new Padding(0, layout.size())));
    }
    return members;
  }

  /** A field, or the bytes that bit-fields share: the JDK has no layout of bits. */
  private CodeBlock member(List<FieldLayout> fields) {
    FieldLayout first = fields.getFirst();
    return isBits(first) ? bytes(fields.getLast().end() - first.offset()) : placed(first);
  }

  private static String name(List<FieldLayout> fields) {
    return fields.stream().map(field -> field.field().name()).collect(Collectors.joining(", "));
  }

  private static boolean isBits(FieldLayout field) {
    return field.field().type() instanceof FieldType.Bits;
  }

  private static CodeBlock padding(Padding padding) {
    return CodeBlock.of("$T.paddingLayout($LL)", MemoryLayout.class, padding.size());
  }

  /** The type of a field, with the field's alignment. */
  private CodeBlock placed(FieldLayout field) {
    FieldType type = field.field().type();
    ByteOrder order = field.field().byteOrder(layout.struct().platform());
    long natural = new Layouter().extent(type, layout.model()).alignment();
    if (field.alignment() > natural && hasParts(type)) {
      return aligned(type(type, order, natural), field.alignment());
    }
    return field.alignment() < natural && type.nested().isPresent()
        ? CodeBlock.of(
            "$T.of($L, $LL)", PACKED_LAYOUT, type(type, order, natural), field.alignment())
        : type(type, order, field.alignment());
  }

  /** True if it has several values, so that its parts have their own alignments. */
  private static boolean hasParts(FieldType type) {
    return switch (type) {
      case FieldType.Scalar scalar -> scalar.isNarrow();
      case FieldType.Word _, FieldType.Enumeration _, FieldType.Bits _ -> false;
      case FieldType.Text _, FieldType.Array _, FieldType.Nested _ -> true;
    };
  }

  private static CodeBlock aligned(CodeBlock layout, long alignment) {
    return CodeBlock.of("$L$Z.withByteAlignment($LL)", layout, alignment);
  }

  private CodeBlock type(FieldType type, ByteOrder order, long alignment) {
    return switch (type) {
      case FieldType.Scalar scalar when scalar.isNarrow() -> bytes(scalar.bytes());
      case FieldType.Scalar scalar -> scalar(scalar.primitive(), order, alignment);
      case FieldType.Word _ -> scalar(layout.model().wordStorage(), order, alignment);
      case FieldType.Enumeration enumeration ->
          scalar(layout.model().storageOf(enumeration), order, alignment);
      case FieldType.Bits _ -> throw new IllegalStateException("bit-fields are bytes here");
      case FieldType.Text text when text.form().isWide() ->
          sequence(
              text.length() / Character.BYTES,
              scalar(Primitive.CHAR, order, Math.min(alignment, Character.BYTES)));
      case FieldType.Text text -> bytes(text.length());
      case FieldType.Array array ->
          sequence(array.length(), type(array.element(), order, alignment));
      case FieldType.Nested nested ->
          CodeBlock.of("$T.LAYOUT", Names.of(nested.struct().flyweight()));
    };
  }

  private CodeBlock bytes(long count) {
    return sequence(count, scalar(Primitive.BYTE, layout.struct().platform().byteOrder(), 1));
  }

  private static CodeBlock sequence(long length, CodeBlock element) {
    return CodeBlock.of("$T.sequenceLayout($LL, $L)", MemoryLayout.class, length, element);
  }

  private static CodeBlock scalar(Primitive primitive, ByteOrder order, long alignment) {
    CodeBlock unaligned =
        primitive == Primitive.BOOLEAN
            ? CodeBlock.of("$T.JAVA_BOOLEAN", ValueLayout.class)
            : CodeBlock.of("$T.$L", Names.valueLayouts(order), primitive.name());
    return alignment == 1 ? unaligned : aligned(unaligned, alignment);
  }
}
