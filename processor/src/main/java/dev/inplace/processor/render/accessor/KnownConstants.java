package dev.inplace.processor.render.accessor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.render.CompiledAgainst;
import dev.inplace.processor.render.Names;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The constants of an enum that a class knows, by ordinal or by code: those at compile time. The
 * enum may have more at run time.
 *
 * <pre>{@code
 * private static final Side[] SIDE_CONSTANTS = COMPILED_AGAINST.first(2, Side.values());
 *
 * private static final Codes<Kind> KIND_CODES =
 *     COMPILED_AGAINST.codes(Kind.values(), 1, "BUY=66 SELL=83");
 * }</pre>
 */
final class KnownConstants {
  private KnownConstants() {}

  static String name(FieldCode field) {
    return field.constant() + (isCoded(field.type()) ? "_CODES" : "_CONSTANTS");
  }

  private static boolean isCoded(FieldType type) {
    return switch (type) {
      case FieldType.Array array -> isCoded(array.element());
      case FieldType.Bits bits -> isCoded(bits.declared());
      case FieldType.Enumeration enumeration -> enumeration.codes().isPresent();
      default -> false;
    };
  }

  /** The array, if the field is an enum or an array of enums. */
  static List<FieldSpec> of(FieldCode field) {
    FieldType type = field.layout().field().type();
    FieldType element =
        switch (type) {
          case FieldType.Array array -> array.element();
          case FieldType.Bits bits -> bits.declared();
          default -> type;
        };
    return element instanceof FieldType.Enumeration enumeration
        ? List.of(constant(field, enumeration))
        : List.of();
  }

  private static FieldSpec constant(FieldCode field, FieldType.Enumeration enumeration) {
    return enumeration.codes().isPresent()
        ? codes(name(field), enumeration, field.struct().model().storageOf(enumeration).size())
        : array(name(field), enumeration);
  }

  private static FieldSpec codes(String name, FieldType.Enumeration enumeration, int bytes) {
    TypeName type = ParameterizedTypeName.get(Names.CODES, Names.of(enumeration.type()));
    return FieldSpec.builder(type, name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(CompiledAgainst.codes(enumeration, bytes))
        .build();
  }

  private static FieldSpec array(String name, FieldType.Enumeration enumeration) {
    ClassName type = Names.of(enumeration.type());
    return FieldSpec.builder(ArrayTypeName.of(type), name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(CompiledAgainst.first(enumeration))
        .build();
  }
}
