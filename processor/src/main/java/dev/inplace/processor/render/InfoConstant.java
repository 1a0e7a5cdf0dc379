package dev.inplace.processor.render;

import static dev.inplace.processor.render.Names.FIELD_INFO;
import static dev.inplace.processor.render.Names.STRUCTS;
import static dev.inplace.processor.render.Names.STRUCT_INFO;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.inplace.processor.layout.FieldLayout;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.PtrMask;
import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.render.accessor.FieldCode;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The layout constant for programs that inspect it at run time.
 *
 * <pre>{@code
 * public static final StructInfo INFO = Structs.register(COMPILED_AGAINST,
 *     new StructInfo("example.Person", MODEL, BYTE_ORDER, SIZE, ALIGNMENT, FINGERPRINT,
 *         "000000",
 *         List.of(
 *             FieldInfo.of("name", "String[32]", NAME_OFFSET, 32, 1),
 *             FieldInfo.of("side", "example.Side", SIDE_OFFSET, 1, 1).constants(SIDE_CONSTANTS),
 *             FieldInfo.of("home", "example.Point", HOME_OFFSET, 16, 8).struct(PointFlyweight.INFO))));
 * }</pre>
 *
 * <p>It costs some twenty bytes of code per field, run once, as the class is initialised.
 */
final class InfoConstant {
  private static final int DIGITS_PER_LINE = 64;

  private InfoConstant() {}

  static FieldSpec of(StructCode struct) {
    List<CodeBlock> fields = new ArrayList<>();
    struct.fields().stream()
        .filter(field -> field.layout().isNamed())
        .forEach(field -> fields.add(field(field)));
    return FieldSpec.builder(STRUCT_INFO, "INFO", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("The same layout at run time.\n")
        .initializer(
            "$T.register($L,\n$>$>"
                + "new $T($S,$WMODEL, BYTE_ORDER, SIZE, ALIGNMENT, FINGERPRINT,\n$>$>"
                + "$L,\n$T.of($>$>$L$<$<))$L)$<$<$<$<",
            STRUCTS,
            struct.usesOthers()
                ? CompiledAgainst.NAME
                : CodeBlock.of("$T.class", struct.flyweight()),
            STRUCT_INFO,
            struct.struct().type().canonical(),
            ptrmask(struct),
            List.class,
            CodeBlock.join(fields.stream().map(field -> CodeBlock.of("\n$L", field)).toList(), ","),
            struct.struct().isUnion() ? ".union()" : "")
        .build();
  }

  private static CodeBlock field(FieldCode code) {
    FieldLayout field = code.layout();
    CodeBlock info =
        CodeBlock.of(
            "$T.of($S, $S,$W$L_OFFSET, $L, $L)",
            FIELD_INFO,
            code.name(),
            ofHead(field.field()).describe(),
            code.constant(),
            literal(field.size()),
            literal(field.alignment()));
    if (field.field().type() instanceof FieldType.Bits) {
      info = CodeBlock.of("$L$Z.bit($L_BIT)", info, code.constant());
    }
    return switch (element(field.field().type())) {
      case FieldType.Enumeration enumeration when enumeration.codes().isPresent() ->
          CodeBlock.of("$L$Z.codes($L_CODES)", info, code.constant());
      case FieldType.Enumeration _ ->
          CodeBlock.of("$L$Z.constants($L_CONSTANTS)", info, code.constant());
      case FieldType.Nested nested ->
          CodeBlock.of("$L$Z.struct($T.INFO)", info, Names.of(nested.struct().flyweight()));
      default -> info;
    };
  }

  /** A field without the elements of a flexible array, which are no bytes of the struct. */
  private static Field ofHead(Field field) {
    return field.type() instanceof FieldType.Array array ? field.withType(array.fixed()) : field;
  }

  private static FieldType element(FieldType type) {
    return switch (type) {
      case FieldType.Array array -> array.element();
      case FieldType.Bits bits -> bits.declared();
      default -> type;
    };
  }

  /** The digits of the mask; a long mask of zeros only, as in most structs, is counted. */
  private static CodeBlock ptrmask(StructCode struct) {
    PtrMask mask = PtrMask.of(struct.layout(), new Layouter());
    String digits = mask.digits();
    if (mask.ptrdata() == 0 && digits.length() > DIGITS_PER_LINE) {
      return CodeBlock.of("$S.repeat($L)", "0", digits.length());
    }
    List<CodeBlock> parts = new ArrayList<>();
    for (int from = 0; from == 0 || from < digits.length(); from += DIGITS_PER_LINE) {
      int end = Math.min(from + DIGITS_PER_LINE, digits.length());
      parts.add(CodeBlock.of("$S", digits.substring(from, end)));
    }
    return CodeBlock.join(parts, "\n+ ");
  }

  private static String literal(long value) {
    return value == (int) value ? Long.toString(value) : value + "L";
  }
}
