package dev.inplace.processor.render.grid;

import static dev.inplace.processor.render.grid.GridNames.DOUBLE_FIELD;
import static dev.inplace.processor.render.grid.GridNames.LONG_FIELD;
import static dev.inplace.processor.render.grid.GridNames.VALUE_FIELD;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Primitive;
import dev.inplace.processor.render.Names;

/**
 * The form of one number's operations: whole numbers up to 32 bits are {@code int}, others {@code
 * long}.
 *
 * @param path the method of the path that finds such a field
 * @param type an argument of that method, behind the name and index; may be empty
 * @param field the type of the field's operations
 * @param value the type of values
 * @param unboxed what is called on a result for a value
 * @param isOrdered true if it has a minimum and a maximum
 * @param isNumber true if it has sums
 */
record FieldForm(
    String path,
    CodeBlock type,
    TypeName field,
    TypeName value,
    String unboxed,
    boolean isOrdered,
    boolean isNumber) {

  static FieldForm of(FieldType type) {
    return switch (type) {
      case FieldType.Scalar scalar -> of(scalar.primitive(), scalar.unsigned());
      case FieldType.Word _ -> whole(TypeName.LONG);
      case FieldType.Enumeration enumeration -> {
        TypeName constants = Names.of(enumeration.type());
        CodeBlock argument = CodeBlock.of(",$W$T.class", constants);
        yield value("constant", argument, constants, true);
      }
      case FieldType.Bits _, FieldType.Text _, FieldType.Array _, FieldType.Nested _ ->
          throw new IllegalStateException(type + " is more than a number");
    };
  }

  private static FieldForm of(Primitive primitive, boolean unsigned) {
    return switch (primitive) {
      case BOOLEAN -> value("truth", CodeBlock.of(""), TypeName.BOOLEAN, false);
      case CHAR -> value("character", CodeBlock.of(""), TypeName.CHAR, false);
      case BYTE, SHORT -> whole(TypeName.INT);
      case INT -> whole(unsigned ? TypeName.LONG : TypeName.INT);
      case LONG -> whole(TypeName.LONG);
      case FLOAT -> decimal(TypeName.FLOAT);
      case DOUBLE -> decimal(TypeName.DOUBLE);
    };
  }

  private static FieldForm whole(TypeName value) {
    String unboxed = value.equals(TypeName.INT) ? ".intValue()" : "";
    return new FieldForm("whole", CodeBlock.of(""), LONG_FIELD, value, unboxed, true, true);
  }

  private static FieldForm decimal(TypeName value) {
    String unboxed = value.equals(TypeName.FLOAT) ? ".floatValue()" : "";
    return new FieldForm("decimal", CodeBlock.of(""), DOUBLE_FIELD, value, unboxed, true, true);
  }

  private static FieldForm value(String path, CodeBlock type, TypeName value, boolean isOrdered) {
    TypeName field = ParameterizedTypeName.get(VALUE_FIELD, value.box());
    return new FieldForm(path, type, field, value, "", isOrdered, false);
  }
}
