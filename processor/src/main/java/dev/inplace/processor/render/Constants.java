package dev.inplace.processor.render;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.inplace.processor.layout.FieldLayout;
import dev.inplace.processor.layout.Fingerprint;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.Padding;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.render.accessor.FieldCode;
import java.lang.foreign.StructLayout;
import java.lang.foreign.UnionLayout;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The constants of a flyweight: size, alignment, an offset per field, length and stride of arrays,
 * paddings, layout, fingerprint, and the run-time layout.
 */
final class Constants {
  private Constants() {}

  static List<FieldSpec> of(StructCode struct) {
    List<FieldSpec> constants = new ArrayList<>();
    CompiledAgainst.of(struct.flyweight(), struct.types()).ifPresent(constants::add);
    constants.addAll(places(struct));
    constants.add(layout(struct));
    constants.add(
        text("MODEL", struct.layout().model().name())
            .addJavadoc("The data model of the offsets.\n")
            .build());
    constants.add(
        text("BYTE_ORDER", struct.struct().platform().byteOrderName())
            .addJavadoc("The order of the bytes of numbers.\n")
            .build());
    constants.add(fingerprint(struct));
    struct.accessors().forEach(accessor -> constants.addAll(accessor.constants()));
    constants.add(InfoConstant.of(struct)); // last: it needs the constants of enums
    return constants;
  }

  /** Those of a flyweight in the other byte order: the layout is that of the declared one. */
  static List<FieldSpec> ofReversed(StructCode struct) {
    List<FieldSpec> constants = new ArrayList<>();
    if (struct.usesOthers()) {
      constants.add(
          FieldSpec.builder(Names.COMPILED, CompiledAgainst.NAME, STATIC, FINAL)
              .initializer("$T.$L", struct.described(), CompiledAgainst.NAME)
              .build());
    }
    constants.addAll(places(struct));
    struct.accessors().forEach(accessor -> constants.addAll(accessor.constants()));
    return constants;
  }

  private static List<FieldSpec> places(StructCode struct) {
    List<FieldSpec> constants = new ArrayList<>();
    constants.add(
        number("SIZE", struct.layout().size(), PUBLIC)
            .addJavadoc("Bytes of one struct, trailing padding included.\n")
            .build());
    constants.add(
        number("ALIGNMENT", struct.layout().alignment(), PUBLIC)
            .addJavadoc("Every address of a struct is a multiple of this; bytes.\n")
            .build());
    if (struct.mustBeAligned()) {
      constants.add(
          number("ATOMIC_ALIGNMENT", struct.layout().atomicAlignment(), PUBLIC)
              .addJavadoc("The same for foreign data, for the sake of atomic fields; bytes.\n")
              .build());
    }
    for (FieldCode field : struct.fields()) {
      addOffsets(constants, field, struct);
    }
    PaddingCode.of(struct).forEach(padding -> addPadding(constants, padding));
    return constants;
  }

  private static void addOffsets(List<FieldSpec> constants, FieldCode field, StructCode struct) {
    FieldLayout layout = field.layout();
    if (!layout.isNamed()) {
      return;
    }
    constants.add(
        number(field.constant() + "_OFFSET", layout.offset(), PUBLIC)
            .addJavadoc("Offset of {@code $L}, bytes.\n", field.name())
            .build());
    switch (layout.field().type()) {
      case FieldType.Bits bits -> {
        constants.add(
            count(field.constant() + "_BIT", layout.bit())
                .addJavadoc("First bit of {@code $L} in the byte at its offset.\n", field.name())
                .build());
        constants.add(
            count(field.constant() + "_BITS", bits.width())
                .addJavadoc("Bits of {@code $L}.\n", field.name())
                .build());
      }
      case FieldType.Text text ->
          constants.add(
              count(field.constant() + "_LENGTH", text.length())
                  .addJavadoc(
                      "Bytes of $L that {@code $L} holds at most.\n",
                      text.form().charsetName(),
                      field.name())
                  .build());
      case FieldType.Array array -> {
        if (!field.isTail()) {
          constants.add(
              count(field.constant() + "_LENGTH", array.length())
                  .addJavadoc("Elements of {@code $L}.\n", field.name())
                  .build());
        }
        long stride = new Layouter().extent(array.element(), struct.layout().model()).size();
        constants.add(
            number(field.constant() + "_STRIDE", stride, PUBLIC)
                .addJavadoc("Bytes from one element of {@code $L} to the next.\n", field.name())
                .build());
      }
      default -> {}
    }
    addBytes(constants, field);
  }

  /** The number of bytes of an integer that has fewer than its primitive. */
  private static void addBytes(List<FieldSpec> constants, FieldCode field) {
    FieldType type = field.layout().field().type();
    FieldType element = type instanceof FieldType.Array array ? array.element() : type;
    if (element instanceof FieldType.Scalar scalar && scalar.isNarrow()) {
      constants.add(
          count(field.constant() + "_BYTES", scalar.bytes())
              .addJavadoc("Bytes of a number of {@code $L}.\n", field.name())
              .build());
    }
  }

  private static void addPadding(List<FieldSpec> constants, PaddingCode code) {
    Padding padding = code.padding();
    constants.add(number(code.constant() + "_OFFSET", padding.offset(), PRIVATE).build());
    constants.add(number(code.constant(), padding.size(), PRIVATE).build());
  }

  private static FieldSpec layout(StructCode struct) {
    Class<?> type = struct.struct().isUnion() ? UnionLayout.class : StructLayout.class;
    return FieldSpec.builder(type, "LAYOUT", PUBLIC, STATIC, FINAL)
        .addJavadoc("The same layout, as the JDK describes it.\n")
        .initializer(layoutOrBytes(struct))
        .build();
  }

  /** The layout of a nested struct, or bytes: a changed one may not fit here. */
  private static CodeBlock layoutOrBytes(StructCode struct) {
    CodeBlock layout = LayoutConstant.of(struct.layout());
    boolean hasNested = struct.types().stream().anyMatch(type -> type.nested().isPresent());
    return hasNested
        ? CodeBlock.of(
            "$1L.isSame()\n$>$>? $2L\n: $3T.$4L(SIZE, ALIGNMENT)$<$<",
            CompiledAgainst.NAME,
            layout,
            Names.COMPILED,
            struct.struct().isUnion() ? "unionOfBytes" : "bytes")
        : layout;
  }

  private static FieldSpec fingerprint(StructCode struct) {
    return FieldSpec.builder(long.class, "FINGERPRINT", PUBLIC, STATIC, FINAL)
        .addJavadoc("Changes when the meaning of the bytes does.\n")
        .initializer("0x$LL", "%016x".formatted(Fingerprint.of(struct.layout())))
        .build();
  }

  private static FieldSpec.Builder text(String name, String value) {
    return FieldSpec.builder(String.class, name, PUBLIC, STATIC, FINAL).initializer("$S", value);
  }

  private static FieldSpec.Builder number(String name, long value, Modifier access) {
    return FieldSpec.builder(long.class, name, access, STATIC, FINAL)
        .initializer("$L", value + literalSuffix(value));
  }

  private static FieldSpec.Builder count(String name, int value) {
    return FieldSpec.builder(int.class, name, PUBLIC, STATIC, FINAL).initializer("$L", value);
  }

  private static String literalSuffix(long value) {
    return value == (int) value ? "" : "L";
  }
}
