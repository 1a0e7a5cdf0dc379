package dev.inplace.processor.render.accessor;

import static dev.inplace.processor.render.Names.FIELD_CHECK;
import static dev.inplace.processor.render.accessor.FieldCode.SEGMENT;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.inplace.processor.layout.DataModel;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Primitive;
import dev.inplace.processor.render.Names;
import dev.inplace.processor.render.NumberCode;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/**
 * The code that reads and writes a scalar, a word or an enum at an address. Only this class maps
 * types of fields to casts and checks.
 *
 * @param number in memory
 * @param recordType the type in the record
 * @param readType the type that readers return
 * @param writeType the type that writers take
 * @param kind of the conversion
 * @param label {@code Type.field}, for messages
 * @param constants the name of the constant with an enum's constants or codes, else empty
 */
record Codec(
    NumberCode number,
    TypeName recordType,
    TypeName readType,
    TypeName writeType,
    NumberKind kind,
    String label,
    String constants) {

  /** The codec of a field that is one number in memory, or of the elements of an array field. */
  static Codec of(FieldType type, FieldCode field) {
    DataModel model = field.struct().model();
    return switch (type) {
      case FieldType.Scalar scalar when scalar.primitive() == Primitive.BOOLEAN ->
          of(Primitive.BYTE, TypeName.BOOLEAN, NumberKind.BOOLEAN, field);
      case FieldType.Scalar scalar when scalar.isNarrow() -> narrow(scalar, field);
      case FieldType.Scalar scalar when scalar.unsigned() -> unsigned(scalar.primitive(), field);
      case FieldType.Scalar scalar ->
          of(scalar.primitive(), NumberCode.type(scalar.primitive()), NumberKind.PLAIN, field);
      case FieldType.Word word -> of(model.wordStorage(), TypeName.LONG, kind(word, model), field);
      case FieldType.Enumeration enumeration ->
          of(
              model.storageOf(enumeration),
              Names.of(enumeration.type()),
              NumberKind.of(enumeration),
              field);
      case FieldType.Bits _, FieldType.Text _, FieldType.Array _, FieldType.Nested _ ->
          throw new IllegalStateException(field.label() + " is more than a number");
    };
  }

  private static Codec of(Primitive storage, TypeName type, NumberKind kind, FieldCode field) {
    return of(storage, type, type, type, kind, field);
  }

  private static Codec of(
      Primitive storage,
      TypeName recordType,
      TypeName readType,
      TypeName writeType,
      NumberKind kind,
      FieldCode field) {
    return new Codec(
        new NumberCode(storage, field.byteOrder()),
        recordType,
        readType,
        writeType,
        kind,
        field.label(),
        kind.isEnum() ? KnownConstants.name(field) : "");
  }

  private static Codec narrow(FieldType.Scalar scalar, FieldCode field) {
    NumberCode.Narrow form = new NumberCode.Narrow(field.bytesConstant(), scalar.unsigned());
    TypeName type = NumberCode.type(scalar.primitive());
    return new Codec(
        new NumberCode(scalar.primitive(), field.byteOrder(), Optional.of(form)),
        type,
        type,
        type,
        NumberKind.NARROW,
        field.label(),
        "");
  }

  /** The primitive in memory; of a narrow integer that in the record. */
  Primitive storage() {
    return number.primitive();
  }

  ByteOrder byteOrder() {
    return number.byteOrder();
  }

  /** True if it has fewer bytes than any primitive that holds it. */
  boolean isNarrow() {
    return kind == NumberKind.NARROW;
  }

  private static Codec unsigned(Primitive primitive, FieldCode field) {
    if (primitive == Primitive.LONG) {
      return of(primitive, TypeName.LONG, NumberKind.UNSIGNED_LONG, field);
    }
    TypeName wider =
        switch (primitive) {
          case BYTE -> TypeName.SHORT;
          case SHORT -> TypeName.INT;
          default -> TypeName.LONG;
        };
    // An unsigned byte is read as a short but written from an int, as literals are ints.
    TypeName writeType = primitive == Primitive.BYTE ? TypeName.INT : wider;
    return of(primitive, NumberCode.type(primitive), wider, writeType, NumberKind.UNSIGNED, field);
  }

  private static NumberKind kind(FieldType.Word word, DataModel model) {
    boolean isSigned = word.kind() == FieldType.Word.Kind.SIGNED;
    if (model.wordStorage() == Primitive.LONG) {
      return isSigned ? NumberKind.PLAIN : NumberKind.UNSIGNED_LONG;
    }
    return isSigned ? NumberKind.SIGNED_WORD : NumberKind.UNSIGNED_WORD;
  }

  /** The checks of {@link #encode}, {@link #check} and {@link #decode}. */
  List<Checking> checks() {
    return kind.checks();
  }

  /** Expression of {@link #readType}. */
  CodeBlock load(String segment, CodeBlock address) {
    return decode(raw(segment, address));
  }

  /** Expression of {@link #readType}: the meaning of a number of the storage. */
  CodeBlock decode(CodeBlock raw) {
    return switch (kind) {
      case PLAIN, UNSIGNED_LONG, SIGNED_WORD, NARROW -> raw;
      case UNSIGNED_WORD -> unsigned(raw);
      case BOOLEAN -> number.isTrue(raw);
      case ENUM, CODE, OPEN_CODE -> enumeration().constant(number.ordinal(raw));
      case UNSIGNED ->
          storage() == Primitive.BYTE ? CodeBlock.of("(short) $L", unsigned(raw)) : unsigned(raw);
    };
  }

  /** Expression of {@link #recordType}. */
  CodeBlock loadForRecord(CodeBlock address) {
    return kind == NumberKind.UNSIGNED ? raw(SEGMENT, address) : load(SEGMENT, address);
  }

  /** Statement that stores a value of {@link #writeType}. */
  CodeBlock store(String segment, CodeBlock address, CodeBlock value) {
    return number.set(segment, address, encode(value));
  }

  /** Expression of the storage's type: the number for a value of {@link #writeType}. */
  CodeBlock encode(CodeBlock value) {
    return kind == NumberKind.UNSIGNED ? inRange(value) : encodeFromRecord(value);
  }

  /** Expression: the value, cut to its storage; refuses one that does not fit. */
  private CodeBlock inRange(CodeBlock value) {
    if (number.narrow().isPresent()) {
      NumberCode.Narrow narrow = number.narrow().get();
      String sign = narrow.unsigned() ? "unsignedBytes" : "signedBytes";
      return CodeBlock.of("$T.$L($L,$W$L,$W$S)", FIELD_CHECK, sign, value, narrow.bytes(), label);
    }
    String method =
        switch (storage()) {
          case BYTE -> "unsignedByte";
          case SHORT -> "unsignedShort";
          default -> kind == NumberKind.SIGNED_WORD ? "signedInt" : "unsignedInt";
        };
    return CodeBlock.of("$T.$L($L, $S)", FIELD_CHECK, method, value, label);
  }

  /** Expression that refuses a record's value that the field cannot hold; empty if it holds all. */
  Optional<CodeBlock> check(CodeBlock value) {
    return switch (kind) {
      case ENUM, CODE, OPEN_CODE -> Optional.of(enumeration().number(value));
      case SIGNED_WORD, UNSIGNED_WORD, NARROW -> Optional.of(inRange(value));
      case PLAIN, BOOLEAN, UNSIGNED, UNSIGNED_LONG -> Optional.empty();
    };
  }

  /** Expression that refuses a number without a meaning; empty if all have one. */
  Optional<CodeBlock> requireReadable(CodeBlock address) {
    return kind.isEnum()
        ? Optional.of(enumeration().require(number.getOrdinal(SEGMENT, address)))
        : Optional.empty();
  }

  /** Statement that stores a value of {@link #recordType}. */
  CodeBlock storeFromRecord(String segment, CodeBlock address, CodeBlock value) {
    return number.set(segment, address, encodeFromRecord(value));
  }

  private CodeBlock encodeFromRecord(CodeBlock value) {
    return switch (kind) {
      case PLAIN, UNSIGNED, UNSIGNED_LONG -> value;
      case SIGNED_WORD, UNSIGNED_WORD, NARROW -> inRange(value);
      case BOOLEAN -> number.ofTruth(value);
      case ENUM, CODE, OPEN_CODE -> number.ofOrdinal(enumeration().number(value));
    };
  }

  private EnumCode enumeration() {
    return new EnumCode(kind, constants, label);
  }

  private CodeBlock meaning(CodeBlock raw) {
    return enumeration().meaning(number.ordinal(raw));
  }

  /** True if two numbers of different bits can be equal, as records compare them. */
  boolean hasEquals() {
    return storage().isFloating() || kind == NumberKind.BOOLEAN || kind == NumberKind.OPEN_CODE;
  }

  /** Boolean expression: the values at two addresses are equal, as records compare them. */
  CodeBlock equal(CodeBlock address, CodeBlock otherAddress) {
    CodeBlock a = raw(SEGMENT, address);
    CodeBlock b = raw("other", otherAddress);
    if (kind == NumberKind.BOOLEAN) {
      return CodeBlock.of("($L != 0)$W== ($L != 0)", a, b);
    }
    if (kind == NumberKind.OPEN_CODE) {
      return CodeBlock.of("$L$W== $L", meaning(a), meaning(b));
    }
    return storage().isFloating()
        ? CodeBlock.of("$T.compare($L,$W$L) == 0", NumberCode.type(storage()).box(), a, b)
        : CodeBlock.of("$L$W== $L", a, b);
  }

  /** Int expression. A long whose upper half is zero hashes as its lower half alone does. */
  CodeBlock hash(CodeBlock address) {
    return switch (kind) {
      case BOOLEAN, SIGNED_WORD, NARROW ->
          CodeBlock.of("$T.hashCode($L)", recordType.box(), load(SEGMENT, address));
      case OPEN_CODE -> meaning(raw(SEGMENT, address));
      case PLAIN, UNSIGNED, UNSIGNED_LONG, UNSIGNED_WORD, ENUM, CODE ->
          CodeBlock.of("$T.hashCode($L)", NumberCode.type(storage()).box(), raw(SEGMENT, address));
    };
  }

  /** String expression that never throws. */
  CodeBlock describe(CodeBlock address) {
    return switch (kind) {
      case ENUM, CODE, OPEN_CODE -> enumeration().describe(number.getOrdinal(SEGMENT, address));
      case BOOLEAN -> CodeBlock.of("($L)", load(SEGMENT, address));
      case UNSIGNED_LONG ->
          CodeBlock.of("$T.toUnsignedString($L)", Long.class, load(SEGMENT, address));
      case PLAIN, UNSIGNED, SIGNED_WORD, UNSIGNED_WORD, NARROW -> load(SEGMENT, address);
    };
  }

  /** True if it supports addition. */
  boolean isNumber() {
    return kind.isNumber(storage());
  }

  /** True if it supports compare-and-set, which the JVM has for four or eight bytes. */
  boolean isExchanged() {
    return kind.isExchanged(storage());
  }

  /** True if bytes that the writers never leave can still mean a value. */
  boolean needsNormalizing() {
    return kind == NumberKind.BOOLEAN;
  }

  /** Expression: a value of {@link #recordType} as a number, of {@link #readType}. */
  CodeBlock widen(CodeBlock value) {
    return kind == NumberKind.UNSIGNED ? unsigned(value) : value;
  }

  private CodeBlock raw(String segment, CodeBlock address) {
    return number.get(segment, address);
  }

  private CodeBlock unsigned(CodeBlock raw) {
    return switch (storage()) {
      case BYTE -> CodeBlock.of("$T.toUnsignedInt($L)", Byte.class, raw);
      case SHORT -> CodeBlock.of("$T.toUnsignedInt($L)", Short.class, raw);
      default -> CodeBlock.of("$T.toUnsignedLong($L)", Integer.class, raw);
    };
  }
}
