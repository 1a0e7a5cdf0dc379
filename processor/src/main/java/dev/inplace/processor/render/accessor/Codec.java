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
 * @param storage the primitive in memory
 * @param byteOrder of the number in memory
 * @param recordType the type in the record
 * @param readType the type that readers return
 * @param writeType the type that writers take
 * @param kind of the conversion
 * @param label {@code Type.field}, for messages
 * @param constants the name of the array of an enum's constants, else empty
 */
record Codec(
    Primitive storage,
    ByteOrder byteOrder,
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
    /** All 64 bits of a {@code long}, shown as an unsigned number. */
    UNSIGNED_LONG,
    /** A {@code long} in the record, four bytes in memory. */
    SIGNED_WORD,
    /** A {@code long} in the record, four unsigned bytes in memory. */
    UNSIGNED_WORD,
    ENUM
  }

  /** The codec of a field that is one number in memory, or of the elements of an array field. */
  static Codec of(FieldType type, FieldCode field) {
    DataModel model = field.struct().model();
    return switch (type) {
      case FieldType.Scalar scalar when scalar.primitive() == Primitive.BOOLEAN ->
          of(Primitive.BYTE, TypeName.BOOLEAN, Kind.BOOLEAN, field);
      case FieldType.Scalar scalar when scalar.unsigned() -> unsigned(scalar.primitive(), field);
      case FieldType.Scalar scalar ->
          of(scalar.primitive(), NumberCode.type(scalar.primitive()), Kind.PLAIN, field);
      case FieldType.Word word -> of(model.wordStorage(), TypeName.LONG, kind(word, model), field);
      case FieldType.Enumeration enumeration ->
          of(model.storageOf(enumeration), Names.of(enumeration.type()), Kind.ENUM, field);
      case FieldType.Text _, FieldType.Array _, FieldType.Nested _ ->
          throw new IllegalStateException(field.label() + " is more than a number");
    };
  }

  private static Codec of(Primitive storage, TypeName type, Kind kind, FieldCode field) {
    return of(storage, type, type, type, kind, field);
  }

  private static Codec of(
      Primitive storage,
      TypeName recordType,
      TypeName readType,
      TypeName writeType,
      Kind kind,
      FieldCode field) {
    return new Codec(
        storage,
        field.struct().struct().platform().byteOrder(),
        recordType,
        readType,
        writeType,
        kind,
        field.label(),
        kind == Kind.ENUM ? KnownConstants.name(field) : "");
  }

  private static Codec unsigned(Primitive primitive, FieldCode field) {
    if (primitive == Primitive.LONG) {
      return of(primitive, TypeName.LONG, Kind.UNSIGNED_LONG, field);
    }
    TypeName wider =
        switch (primitive) {
          case BYTE -> TypeName.SHORT;
          case SHORT -> TypeName.INT;
          default -> TypeName.LONG;
        };
    // An unsigned byte is read as a short but written from an int, as literals are ints.
    TypeName writeType = primitive == Primitive.BYTE ? TypeName.INT : wider;
    return of(primitive, NumberCode.type(primitive), wider, writeType, Kind.UNSIGNED, field);
  }

  private static Kind kind(FieldType.Word word, DataModel model) {
    boolean isSigned = word.kind() == FieldType.Word.Kind.SIGNED;
    if (model.wordStorage() == Primitive.LONG) {
      return isSigned ? Kind.PLAIN : Kind.UNSIGNED_LONG;
    }
    return isSigned ? Kind.SIGNED_WORD : Kind.UNSIGNED_WORD;
  }

  /** The checks of {@link #encode}, {@link #check} and {@link #decode}. */
  List<Checking> checks() {
    return switch (kind) {
      case PLAIN, UNSIGNED_LONG ->
          List.of(Checking.needless("all its bits are values: nothing to check"));
      case BOOLEAN ->
          List.of(Checking.needless("a boolean has no invalid byte: 0 is false, all else is true"));
      case UNSIGNED ->
          List.of(
              Checking.made("the range is checked as a writer is given a wider type"),
              Checking.needless("a record has it in as many bits: nothing to check"));
      case SIGNED_WORD, UNSIGNED_WORD ->
          List.of(Checking.made("that it fits into four bytes is checked at each write"));
      case ENUM ->
          List.of(
              Checking.made("null, and a constant added later, are refused at each write"),
              Checking.made("the ordinal is checked at each read"));
    };
  }

  /** Expression of {@link #readType}. */
  CodeBlock load(String segment, CodeBlock address) {
    return decode(raw(segment, address));
  }

  /** Expression of {@link #readType}: the meaning of a number of the storage. */
  CodeBlock decode(CodeBlock raw) {
    return switch (kind) {
      case PLAIN, UNSIGNED_LONG, SIGNED_WORD -> raw;
      case UNSIGNED_WORD -> unsigned(raw);
      case BOOLEAN -> number().isTrue(raw);
      case ENUM ->
          CodeBlock.of(
              "$T.constant($L,$W$L,$W$S)", FIELD_CHECK, constants, number().ordinal(raw), label);
      case UNSIGNED ->
          storage == Primitive.BYTE ? CodeBlock.of("(short) $L", unsigned(raw)) : unsigned(raw);
    };
  }

  /** Expression of {@link #recordType}. */
  CodeBlock loadForRecord(CodeBlock address) {
    return kind == Kind.UNSIGNED ? raw(SEGMENT, address) : load(SEGMENT, address);
  }

  /** Statement that stores a value of {@link #writeType}. */
  CodeBlock store(String segment, CodeBlock address, CodeBlock value) {
    return number().set(segment, address, encode(value));
  }

  /** Expression of the storage's type: the number for a value of {@link #writeType}. */
  CodeBlock encode(CodeBlock value) {
    return kind == Kind.UNSIGNED ? inRange(value) : encodeFromRecord(value);
  }

  /** Expression: the value, cut to its storage; refuses one that does not fit. */
  private CodeBlock inRange(CodeBlock value) {
    String method =
        switch (storage) {
          case BYTE -> "unsignedByte";
          case SHORT -> "unsignedShort";
          default -> kind == Kind.SIGNED_WORD ? "signedInt" : "unsignedInt";
        };
    return CodeBlock.of("$T.$L($L, $S)", FIELD_CHECK, method, value, label);
  }

  /** Expression that refuses a record's value that the field cannot hold; empty if it holds all. */
  Optional<CodeBlock> check(CodeBlock value) {
    return switch (kind) {
      case ENUM -> Optional.of(ordinal(value));
      case SIGNED_WORD, UNSIGNED_WORD -> Optional.of(inRange(value));
      case PLAIN, BOOLEAN, UNSIGNED, UNSIGNED_LONG -> Optional.empty();
    };
  }

  /** Expression that refuses a number without a meaning; empty if all have one. */
  Optional<CodeBlock> requireReadable(CodeBlock address) {
    if (kind != Kind.ENUM) {
      return Optional.empty();
    }
    CodeBlock ordinal = number().getOrdinal(SEGMENT, address);
    return Optional.of(
        CodeBlock.of("$T.ordinal($L,$W$L,$W$S)", FIELD_CHECK, constants, ordinal, label));
  }

  /** Statement that stores a value of {@link #recordType}. */
  CodeBlock storeFromRecord(String segment, CodeBlock address, CodeBlock value) {
    return number().set(segment, address, encodeFromRecord(value));
  }

  private CodeBlock encodeFromRecord(CodeBlock value) {
    return switch (kind) {
      case PLAIN, UNSIGNED, UNSIGNED_LONG -> value;
      case SIGNED_WORD, UNSIGNED_WORD -> inRange(value);
      case BOOLEAN -> number().ofTruth(value);
      case ENUM -> number().ofOrdinal(ordinal(value));
    };
  }

  /** Int expression: the ordinal; refuses null, and constants that the class does not know. */
  private CodeBlock ordinal(CodeBlock value) {
    return CodeBlock.of("$T.ordinal($L,$W$L,$W$S)", FIELD_CHECK, constants, value, label);
  }

  /** Boolean expression: the values at two addresses are equal, as records compare them. */
  CodeBlock equal(CodeBlock address, CodeBlock otherAddress) {
    CodeBlock a = raw(SEGMENT, address);
    CodeBlock b = raw("other", otherAddress);
    if (kind == Kind.BOOLEAN) {
      return CodeBlock.of("($L != 0)$W== ($L != 0)", a, b);
    }
    return storage.isFloating()
        ? CodeBlock.of("$T.compare($L,$W$L) == 0", NumberCode.type(storage).box(), a, b)
        : CodeBlock.of("$L$W== $L", a, b);
  }

  /** Int expression. A long whose upper half is zero hashes as its lower half alone does. */
  CodeBlock hash(CodeBlock address) {
    return switch (kind) {
      case BOOLEAN, SIGNED_WORD ->
          CodeBlock.of("$T.hashCode($L)", recordType.box(), load(SEGMENT, address));
      case PLAIN, UNSIGNED, UNSIGNED_LONG, UNSIGNED_WORD, ENUM ->
          CodeBlock.of("$T.hashCode($L)", NumberCode.type(storage).box(), raw(SEGMENT, address));
    };
  }

  /** String expression that never throws. */
  CodeBlock describe(CodeBlock address) {
    return switch (kind) {
      case ENUM ->
          CodeBlock.of(
              "$T.describe($L,$W$L)",
              FIELD_CHECK,
              constants,
              number().getOrdinal(SEGMENT, address));
      case BOOLEAN -> CodeBlock.of("($L)", load(SEGMENT, address));
      case UNSIGNED_LONG ->
          CodeBlock.of("$T.toUnsignedString($L)", Long.class, load(SEGMENT, address));
      case PLAIN, UNSIGNED, SIGNED_WORD, UNSIGNED_WORD -> load(SEGMENT, address);
    };
  }

  /** True if it supports addition. */
  boolean isNumber() {
    return switch (kind) {
      case PLAIN -> storage.isNumber();
      case UNSIGNED, UNSIGNED_LONG, SIGNED_WORD, UNSIGNED_WORD -> true;
      case BOOLEAN, ENUM -> false;
    };
  }

  /** True if it supports compare-and-set, which the JVM has for four or eight bytes. */
  boolean isExchanged() {
    return switch (kind) {
      case PLAIN -> storage.size() >= Integer.BYTES;
      case UNSIGNED -> storage == Primitive.INT;
      case UNSIGNED_LONG, SIGNED_WORD, UNSIGNED_WORD -> true;
      case BOOLEAN, ENUM -> false;
    };
  }

  /** True if bytes that the writers never leave can still mean a value. */
  boolean needsNormalizing() {
    return kind == Kind.BOOLEAN;
  }

  private CodeBlock raw(String segment, CodeBlock address) {
    return number().get(segment, address);
  }

  private NumberCode number() {
    return new NumberCode(storage, byteOrder);
  }

  private CodeBlock unsigned(CodeBlock raw) {
    return switch (storage) {
      case BYTE -> CodeBlock.of("$T.toUnsignedInt($L)", Byte.class, raw);
      case SHORT -> CodeBlock.of("$T.toUnsignedInt($L)", Short.class, raw);
      default -> CodeBlock.of("$T.toUnsignedLong($L)", Integer.class, raw);
    };
  }
}
