package dev.inplace.processor.render.accessor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.render.CompiledAgainst;
import dev.inplace.processor.render.Names;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The constants of an enum that a class knows, by ordinal: those at compile time. The enum may have
 * more at run time.
 *
 * <pre>{@code
 * private static final Side[] SIDE_CONSTANTS = COMPILED_AGAINST.first(2, Side.values());
 * }</pre>
 */
final class KnownConstants {
  private KnownConstants() {}

  static String name(FieldCode field) {
    return field.constant() + "_CONSTANTS";
  }

  /** The array, if the field is an enum or an array of enums. */
  static List<FieldSpec> of(FieldCode field) {
    FieldType type = field.layout().field().type();
    FieldType element = type instanceof FieldType.Array array ? array.element() : type;
    return element instanceof FieldType.Enumeration enumeration
        ? List.of(array(name(field), enumeration))
        : List.of();
  }

  private static FieldSpec array(String name, FieldType.Enumeration enumeration) {
    ClassName type = Names.of(enumeration.type());
    return FieldSpec.builder(ArrayTypeName.of(type), name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(CompiledAgainst.first(enumeration))
        .build();
  }
}
