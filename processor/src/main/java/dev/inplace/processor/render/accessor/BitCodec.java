package dev.inplace.processor.render.accessor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Primitive;
import dev.inplace.processor.render.Names;
import dev.inplace.processor.render.NumberCode;
import java.util.List;
import java.util.Optional;

/**
 * The code that converts the bits of a bit-field to a value and back. The bits are a {@code long}.
 *
 * @param field the name of the constant that reads and writes the bits
 * @param recordType the type in the record
 * @param readType the type that readers return
 * @param writeType the type that writers take
 * @param isFull true if it holds all values of the record's type
 * @param label {@code Type.field}, for messages
 * @param enumeration the conversion of an enum's constants; empty if it is none
 */
record BitCodec(
    String field,
    TypeName recordType,
    TypeName readType,
    TypeName writeType,
    Kind kind,
    boolean isFull,
    String label,
    Optional<EnumCode> enumeration) {

  enum Kind {
    BOOLEAN,
    SIGNED,
    UNSIGNED,
    ENUM
  }

  static BitCodec of(FieldType.Bits bits, FieldCode code) {
    return switch (bits.declared()) {
      case FieldType.Enumeration enumeration -> new BitCodec(code, enumeration);
      case FieldType.Word word -> {
        boolean isSigned = word.kind() == FieldType.Word.Kind.SIGNED;
        boolean isFull = bits.width() == Long.SIZE;
        yield new BitCodec(code, TypeName.LONG, isSigned ? Kind.SIGNED : Kind.UNSIGNED, isFull);
      }
      case FieldType.Scalar scalar when scalar.primitive() == Primitive.BOOLEAN ->
          new BitCodec(code, TypeName.BOOLEAN, Kind.BOOLEAN, true);
      case FieldType.Scalar scalar -> ofNumber(code, scalar, bits.width());
      case FieldType.Bits _, FieldType.Text _, FieldType.Array _, FieldType.Nested _ ->
          throw new IllegalStateException(code.label() + " cannot be a bit-field");
    };
  }

  private BitCodec(FieldCode code, TypeName type, Kind kind, boolean isFull) {
    this(code, type, type, type, kind, isFull);
  }

  private BitCodec(
      FieldCode code, TypeName record, TypeName read, TypeName write, Kind kind, boolean isFull) {
    this(name(code), record, read, write, kind, isFull, code.label(), Optional.empty());
  }

  private BitCodec(FieldCode code, FieldType.Enumeration enumeration) {
    this(
        name(code),
        Names.of(enumeration.type()),
        Names.of(enumeration.type()),
        Names.of(enumeration.type()),
        Kind.ENUM,
        false,
        code.label(),
        Optional.of(
            new EnumCode(NumberKind.of(enumeration), KnownConstants.name(code), code.label())));
  }

  private static BitCodec ofNumber(FieldCode code, FieldType.Scalar scalar, int width) {
    TypeName type = NumberCode.type(scalar.primitive());
    boolean isFull = width == scalar.primitive().size() * Byte.SIZE;
    if (!scalar.unsigned()) {
      return new BitCodec(code, type, Kind.SIGNED, isFull);
    }
    Codec whole = Codec.of(scalar, code);
    return new BitCodec(code, type, whole.readType(), whole.writeType(), Kind.UNSIGNED, isFull);
  }

  /** The name of the constant that reads and writes a field's bits. */
  static String name(FieldCode code) {
    return code.constant() + "_FIELD";
  }

  /** Expression of the reader's type. */
  CodeBlock load(CodeBlock segment, String offset) {
    CodeBlock bits = bits(segment, offset);
    return switch (kind) {
      case BOOLEAN -> CodeBlock.of("$L != 0", bits);
      case ENUM -> constants().constant(number(bits));
      case SIGNED, UNSIGNED -> cast(readType, bits);
    };
  }

  /** Expression of the record's type. */
  CodeBlock loadForRecord(CodeBlock segment, String offset) {
    return kind == Kind.UNSIGNED ? cast(recordType, bits(segment, offset)) : load(segment, offset);
  }

  /** Long expression: the bits, with the sign of a signed number. */
  CodeBlock bits(CodeBlock segment, String offset) {
    String method = kind == Kind.SIGNED ? "signed" : "unsigned";
    return CodeBlock.of("$L.$L($L,$W$L)", field, method, segment, offset);
  }

  /** Statement that writes bits. */
  CodeBlock store(CodeBlock segment, String offset, CodeBlock bits) {
    return CodeBlock.of("$L.set($L,$W$L,$W$L)", field, segment, offset, bits);
  }

  /** Long expression: the bits for a value of the writer's type; refuses one that does not fit. */
  CodeBlock encode(CodeBlock value) {
    return switch (kind) {
      case BOOLEAN -> CodeBlock.of("$L ? 1 : 0", value);
      case ENUM -> constants().number(value);
      case SIGNED -> isFull ? value : required("requireSigned", value);
      case UNSIGNED -> required("requireUnsigned", value);
    };
  }

  /** Long expression: the bits for a value of the record's type that {@link #check} has passed. */
  CodeBlock encodeFromRecord(CodeBlock value) {
    return switch (kind) {
      case BOOLEAN, ENUM -> encode(value);
      case SIGNED, UNSIGNED -> value;
    };
  }

  /** Expression that refuses a record's value that does not fit; empty if all do. */
  Optional<CodeBlock> check(CodeBlock value) {
    if (isFull) {
      return Optional.empty();
    }
    return Optional.of(
        kind == Kind.UNSIGNED ? required("requireUnsigned", widened(value)) : encode(value));
  }

  private CodeBlock required(String method, CodeBlock value) {
    return CodeBlock.of("$L.$L($L, $S)", field, method, value, label);
  }

  private CodeBlock widened(CodeBlock value) {
    return recordType.equals(TypeName.LONG)
        ? value
        : CodeBlock.of("$T.toUnsignedLong($L)", recordType.box(), value);
  }

  /** Boolean expression: the values in two structs are equal. */
  CodeBlock equal() {
    CodeBlock here = bits(CodeBlock.of(FieldCode.SEGMENT), FieldCode.OFFSET);
    CodeBlock there = bits(CodeBlock.of("other"), "otherOffset");
    return isOpen()
        ? CodeBlock.of(
            "$L$W== $L", constants().meaning(number(here)), constants().meaning(number(there)))
        : CodeBlock.of("$L$W== $L", here, there);
  }

  /** Int expression. */
  CodeBlock hash(CodeBlock segment, String offset) {
    if (kind == Kind.ENUM) {
      CodeBlock number = number(bits(segment, offset));
      return isOpen() ? constants().meaning(number) : number;
    }
    return CodeBlock.of("$T.hashCode($L)", recordType.box(), loadForRecord(segment, offset));
  }

  /** String expression that never throws. */
  CodeBlock describe(CodeBlock segment, String offset) {
    CodeBlock bits = bits(segment, offset);
    return switch (kind) {
      case ENUM -> constants().describe(number(bits));
      case BOOLEAN -> CodeBlock.of("($L)", load(segment, offset));
      case SIGNED -> bits;
      case UNSIGNED -> CodeBlock.of("$T.toUnsignedString($L)", Long.class, bits);
    };
  }

  /** Expression that refuses bits without a meaning; empty if all have one. */
  Optional<CodeBlock> requireReadable(CodeBlock segment, String offset) {
    return enumeration.map(constants -> constants.require(number(bits(segment, offset))));
  }

  /** True if it supports addition. */
  boolean isNumber() {
    return kind == Kind.SIGNED || kind == Kind.UNSIGNED;
  }

  List<Checking> checks() {
    return switch (kind) {
      case BOOLEAN -> List.of(Checking.needless("one bit is a boolean: nothing to check"));
      case ENUM -> constants().kind().checks();
      case SIGNED, UNSIGNED ->
          List.of(
              isFull && kind == Kind.SIGNED
                  ? Checking.needless("all its bits are values: nothing to check")
                  : Checking.made("that it fits into its bits is checked at each write"));
    };
  }

  private EnumCode constants() {
    return enumeration.orElseThrow();
  }

  /** True if several numbers are read as one constant. */
  private boolean isOpen() {
    return enumeration.filter(constants -> constants.kind() == NumberKind.OPEN_CODE).isPresent();
  }

  /** Int expression: an ordinal or a code, which has at most 32 bits. */
  private static CodeBlock number(CodeBlock bits) {
    return CodeBlock.of("(int) $L", bits);
  }

  private static CodeBlock cast(TypeName type, CodeBlock bits) {
    return type.equals(TypeName.LONG) ? bits : CodeBlock.of("($T) $L", type, bits);
  }
}
