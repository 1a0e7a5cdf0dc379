package dev.inplace.processor.render;

import static dev.inplace.processor.render.Names.LITTLE_ENDIAN;

import com.palantir.javapoet.CodeBlock;
import dev.inplace.processor.layout.DataModel;
import dev.inplace.processor.layout.FieldLayout;
import dev.inplace.processor.layout.Padding;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Primitive;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * The layout as {@code java.lang.foreign} describes it: a member per field, by name, and padding in
 * between, so that its offsets are the same.
 */
final class LayoutConstant {
  private final DataModel model;

  private LayoutConstant(DataModel model) {
    this.model = model;
  }

  static CodeBlock of(StructCode struct) {
    List<CodeBlock> members = new LayoutConstant(struct.layout().model()).members(struct);
    if (members.isEmpty()) {
      return CodeBlock.of("$T.structLayout()", MemoryLayout.class);
    }
    return CodeBlock.of(
        "$T.structLayout(\n$>$>$L$<$<)", MemoryLayout.class, CodeBlock.join(members, ",\n"));
  }

  private List<CodeBlock> members(StructCode struct) {
    List<CodeBlock> members = new ArrayList<>();
    List<Padding> paddings = new ArrayList<>(struct.layout().paddings());
    for (FieldLayout field : struct.layout().fields()) {
      if (!paddings.isEmpty() && paddings.getFirst().offset() < field.offset()) {
        members.add(padding(paddings.removeFirst()));
      }
      members.add(
          CodeBlock.of("$L.withName($S)", type(field.field().type()), field.field().name()));
    }
    paddings.forEach(padding -> members.add(padding(padding)));
    return members;
  }

  private static CodeBlock padding(Padding padding) {
    return CodeBlock.of("$T.paddingLayout($LL)", MemoryLayout.class, padding.size());
  }

  private CodeBlock type(FieldType type) {
    return switch (type) {
      case FieldType.Scalar scalar -> scalar(scalar.primitive());
      case FieldType.Enumeration enumeration -> scalar(enumeration.storage());
      case FieldType.Text text -> sequence(text.length(), scalar(Primitive.BYTE));
      case FieldType.Array array -> sequence(array.length(), type(array.element()));
      case FieldType.Nested nested ->
          CodeBlock.of("$T.LAYOUT", Names.of(nested.struct().flyweight()));
    };
  }

  private static CodeBlock sequence(long length, CodeBlock element) {
    return CodeBlock.of("$T.sequenceLayout($LL, $L)", MemoryLayout.class, length, element);
  }

  private CodeBlock scalar(Primitive primitive) {
    if (primitive == Primitive.BOOLEAN) {
      return CodeBlock.of("$T.JAVA_BOOLEAN", ValueLayout.class);
    }
    CodeBlock layout = CodeBlock.of("$T.$L", LITTLE_ENDIAN, primitive.name());
    return primitive.size() == 1
        ? layout
        : CodeBlock.of("$L.withByteAlignment($LL)", layout, model.alignmentOf(primitive.size()));
  }
}
