package dev.inplace.processor.render.accessor;

import static dev.inplace.processor.render.Names.FIELD_CHECK;
import static dev.inplace.processor.render.Names.LITTLE_ENDIAN;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Primitive;
import dev.inplace.processor.render.Names;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * How a scalar or an enum is read and written at an address: the one place that knows which value
 * layout, cast and check go with which type.
 *
 * @param storage the primitive in memory
 * @param recordType its type in the record
 * @param readType what readers return
 * @param writeType what writers take
 * @param kind how the two are converted
 * @param label {@code Type.field}, for messages
 * @param constants the name of the array of an enum's constants, else empty
 */
record Codec(
    Primitive storage,
    TypeName recordType,
    TypeName readType,
    TypeName writeType,
    Kind kind,
    String label,
    String constants) {

  enum Kind {
    PLAIN,
    BOOLEAN,
    UNSIGNED,
    ENUM
  }

  static Codec of(FieldType.Scalar scalar, String label) {
    Primitive primitive = scalar.primitive();
    TypeName type = typeName(primitive);
    if (primitive == Primitive.BOOLEAN) {
      return new Codec(Primitive.BYTE, type, type, type, Kind.BOOLEAN, label, "");
    }
    if (!scalar.unsigned()) {
      return new Codec(primitive, type, type, type, Kind.PLAIN, label, "");
    }
    TypeName wider =
        switch (primitive) {
          case BYTE -> TypeName.SHORT;
          case SHORT -> TypeName.INT;
          default -> TypeName.LONG;
        };
    // An unsigned byte is read as a short, but written from an int: literals are ints.
    TypeName writeType = primitive == Primitive.BYTE ? TypeName.INT : wider;
    return new Codec(primitive, type, wider, writeType, Kind.UNSIGNED, label, "");
  }

  static Codec of(FieldType.Enumeration enumeration, String constant, String label) {
    TypeName type = Names.of(enumeration.type());
    return new Codec(
        enumeration.storage(), type, type, type, Kind.ENUM, label, constant + "_CONSTANTS");
  }

  /** What this codec needs of the class. */
  List<FieldSpec> fields() {
    if (kind != Kind.ENUM) {
      return List.of();
    }
    return List.of(
        FieldSpec.builder(ArrayTypeName.of(recordType), constants)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer("$T.values()", recordType)
            .build());
  }

  /** Expression of {@link #readType}. */
  CodeBlock load(CodeBlock address) {
    CodeBlock raw = raw("segment", address);
    return switch (kind) {
      case PLAIN -> raw;
      case BOOLEAN -> CodeBlock.of("$L != 0", raw);
      case ENUM ->
          CodeBlock.of("$T.constant($L,$W$L,$W$S)", FIELD_CHECK, constants, unsigned(raw), label);
      case UNSIGNED ->
          storage == Primitive.BYTE ? CodeBlock.of("(short) $L", unsigned(raw)) : unsigned(raw);
    };
  }

  /** Expression of {@link #recordType}. */
  CodeBlock loadForRecord(CodeBlock address) {
    return kind == Kind.UNSIGNED ? raw("segment", address) : load(address);
  }

  /** Statement that stores a value of {@link #writeType}. */
  CodeBlock store(CodeBlock address, CodeBlock value) {
    if (kind != Kind.UNSIGNED) {
      return storeFromRecord(address, value);
    }
    String method =
        switch (storage) {
          case BYTE -> "unsignedByte";
          case SHORT -> "unsignedShort";
          default -> "unsignedInt";
        };
    return set(address, CodeBlock.of("$T.$L($L,$W$S)", FIELD_CHECK, method, value, label));
  }

  /** Statement that stores a value of {@link #recordType}. */
  CodeBlock storeFromRecord(CodeBlock address, CodeBlock value) {
    return switch (kind) {
      case PLAIN, UNSIGNED -> set(address, value);
      case BOOLEAN -> set(address, CodeBlock.of("(byte) ($L ? 1 : 0)", value));
      case ENUM -> {
        CodeBlock ordinal =
            CodeBlock.of("$T.nonNull($L,$W$S).ordinal()", FIELD_CHECK, value, label);
        yield set(
            address,
            storage == Primitive.INT
                ? ordinal
                : CodeBlock.of("($T) $L", typeName(storage), ordinal));
      }
    };
  }

  /** Boolean expression: the values at two addresses are equal, as records compare them. */
  CodeBlock equal(CodeBlock address, CodeBlock otherAddress) {
    CodeBlock a = raw("segment", address);
    CodeBlock b = raw("other", otherAddress);
    if (kind == Kind.BOOLEAN) {
      return CodeBlock.of("($L != 0)$W== ($L != 0)", a, b);
    }
    return storage.isFloating()
        ? CodeBlock.of("$T.compare($L,$W$L) == 0", typeName(storage).box(), a, b)
        : CodeBlock.of("$L$W== $L", a, b);
  }

  /** Int expression. */
  CodeBlock hash(CodeBlock address) {
    return kind == Kind.BOOLEAN
        ? CodeBlock.of("$T.hashCode($L)", Boolean.class, load(address))
        : CodeBlock.of("$T.hashCode($L)", typeName(storage).box(), raw("segment", address));
  }

  /** String expression that never throws. */
  CodeBlock describe(CodeBlock address) {
    return switch (kind) {
      case ENUM ->
          CodeBlock.of(
              "$T.describe($L,$W$L)", FIELD_CHECK, constants, unsigned(raw("segment", address)));
      case BOOLEAN -> CodeBlock.of("($L)", load(address));
      case PLAIN, UNSIGNED -> load(address);
    };
  }

  /** Whether bytes that our writers never leave can mean a value all the same. */
  boolean needsNormalizing() {
    return kind == Kind.BOOLEAN;
  }

  CodeBlock raw(String segment, CodeBlock address) {
    return CodeBlock.of("$L.get($T.$L, $L)", segment, LITTLE_ENDIAN, storage.name(), address);
  }

  private CodeBlock set(CodeBlock address, CodeBlock value) {
    return CodeBlock.of(
        "segment.set($T.$L,$W$L,$W$L)", LITTLE_ENDIAN, storage.name(), address, value);
  }

  private CodeBlock unsigned(CodeBlock raw) {
    return switch (storage) {
      case BYTE -> CodeBlock.of("$T.toUnsignedInt($L)", Byte.class, raw);
      case SHORT -> CodeBlock.of("$T.toUnsignedInt($L)", Short.class, raw);
      default ->
          kind == Kind.ENUM ? raw : CodeBlock.of("$T.toUnsignedLong($L)", Integer.class, raw);
    };
  }

  static TypeName typeName(Primitive primitive) {
    return switch (primitive) {
      case BOOLEAN -> TypeName.BOOLEAN;
      case BYTE -> TypeName.BYTE;
      case SHORT -> TypeName.SHORT;
      case CHAR -> TypeName.CHAR;
      case INT -> TypeName.INT;
      case LONG -> TypeName.LONG;
      case FLOAT -> TypeName.FLOAT;
      case DOUBLE -> TypeName.DOUBLE;
    };
  }

  static ClassName boxed(Primitive primitive) {
    return (ClassName) typeName(primitive).box();
  }
}
