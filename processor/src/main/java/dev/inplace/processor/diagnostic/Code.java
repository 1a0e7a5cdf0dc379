package dev.inplace.processor.diagnostic;

import static dev.inplace.processor.diagnostic.Severity.ERROR;
import static dev.inplace.processor.diagnostic.Severity.NOTE;
import static dev.inplace.processor.diagnostic.Severity.WARNING;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The codes of all diagnostics, one per situation. */
public enum Code {
  NOT_A_RECORD(ERROR, "Only a record can be a struct."),
  GENERIC(ERROR, "A struct has no type parameters, since its size would depend on them."),
  NOT_VISIBLE(
      ERROR, "Generated code lies in the record's package and must see every type it uses."),
  TOO_MANY_COMPONENTS(
      ERROR, "A record's constructor has at most 254 slots; long and double take two."),
  RECURSIVE(ERROR, "A struct that contains itself, directly or through others, has no size."),
  UNSUPPORTED_TYPE(ERROR, "The component's type has no bytes of a fixed size and meaning."),
  NOT_A_STRUCT(ERROR, "A component's record is not annotated with @Struct."),
  NO_FLYWEIGHT(ERROR, "A struct of the class path, or of the source path, has not been processed."),
  NO_RUNTIME(ERROR, "Generated code cannot see the classes that it calls."),
  BROKEN_STRUCT(ERROR, "A struct of the class path is not a good one, or no longer."),
  MISSING_LENGTH(ERROR, "A String or an array needs @Length."),
  MISPLACED_LENGTH(ERROR, "@Length is on something that is neither a String nor an array."),
  BAD_LENGTH(ERROR, "The value of @Length is negative, or 0 for a String."),
  BAD_TAIL(ERROR, "A flexible array is not the last component, or nothing counts its elements."),
  MISPLACED_UNSIGNED(
      ERROR, "@Unsigned is on something other than byte, short, int, long or arrays of them."),
  MISPLACED_TEXT(ERROR, "@Text is on something other than a String."),
  MISPLACED_WORD(ERROR, "@Word is on something other than long or an array of longs."),
  BAD_BYTES(ERROR, "The value of @Bytes is no number of bytes that the component's type can have."),
  BAD_CODE(ERROR, "The codes of an enum's constants are no good ones, or not all there."),
  BAD_BYTE_ORDER(ERROR, "A byte order is given where no number has one."),
  MISPLACED_BITS(
      ERROR,
      "@Bits is on a type, beside an annotation, or in a data model that has no bit-fields."),
  BAD_BITS(ERROR, "The value of @Bits is more than its type has, or less than its enum needs."),
  BAD_ALIGN(ERROR, "The value of @Align is no alignment, or nothing can be isolated there."),
  BAD_PACK(ERROR, "The pack of @Struct is none of those of #pragma pack."),
  BAD_OFFSET(
      ERROR, "The value of @Offset is where another component lies, or not where this one can."),
  ATOMIC_UNSUPPORTED(ERROR, "@Atomic is on something that is more than one number."),
  ATOMIC_MISALIGNED(
      ERROR, "A component with @Atomic may lie where it cannot be read and written as a whole."),
  TAIL_UNSUPPORTED(
      ERROR, "A struct with a flexible array is used where all structs have one size."),
  COLUMNS_UNSUPPORTED(
      ERROR, "A struct with columns is a union, or has fields that share bytes with others."),
  UNRESOLVED_TYPE(
      ERROR, "A type, or a constant, is visible neither in source nor on the class path."),
  WITHOUT_STRUCT(
      ERROR, "An annotation about layout is on something that is not annotated with @Struct."),
  MAP_WITHOUT_STRUCT(ERROR, "@StructMap is on a record that is not annotated with @Struct."),
  UNSUPPORTED_KEY(ERROR, "A map cannot have keys of this type."),
  UNSUPPORTED_VALUE(ERROR, "A map cannot have values of this type."),
  BAD_NAME(ERROR, "The name given in an annotation cannot begin the name of a class."),
  NAME_TAKEN(ERROR, "Two classes would have one name."),
  MODEL_MISMATCH(ERROR, "A struct and one nested in it are laid out for different data models."),
  ORDERS_MISMATCH(
      ERROR, "A struct is read in either byte order, and one nested in it in a single or another."),
  BUILD_MISMATCH(
      ERROR, "A struct of the class path was laid out otherwise than this build lays it out."),
  STRUCT_TOO_LARGE(ERROR, "The struct is larger than the data model allows."),
  TOO_DEEP(ERROR, "Structs are nested deeper than the processor reads."),
  KEY_TOO_LARGE(ERROR, "A map compares whole keys at each look-up, so they are kept small."),
  VALUE_TOO_LARGE(ERROR, "A map's value must be addressable by 32 bits."),
  MAP_ALIGNMENT(ERROR, "A map aligns its keys and values to at most a cache line."),
  BAD_POINTERS(ERROR, "A struct follows pointers that are no addresses of the JVM."),
  OVER_BUDGET(ERROR, "A struct costs more than its @Budget allows."),
  LAYOUT_CHANGED(ERROR, "Bytes that were written by a locked layout would mean something else."),
  BAD_LOCK(ERROR, "The lock cannot be read, or is damaged."),
  BAD_OPTION(ERROR, "An option of the processor has a value that it does not know."),
  OLD_RELEASE(ERROR, "Generated code calls java.lang.foreign, which Java has since 22."),
  NOT_WRITTEN(ERROR, "The compiler could not write a generated file."),
  INTERNAL(ERROR, "A defect of the processor itself."),
  ENUM_BY_ORDINAL(
      WARNING, "An enum is stored as its ordinals, and its constructor takes a number."),
  STRUCT_PADDING(
      WARNING, "Another order of the components takes fewer bytes; reported on request."),
  LOCK_OUTDATED(
      WARNING, "A locked layout has more than its entry, and all that is there as it was."),
  NOT_LOCKED(NOTE, "The lock has no entry for a struct."),
  SHADOWED(NOTE, "Another method has the signature of a derived one, which is left out."),
  CHECK(NOTE, "A check that generated code makes; reported on request."),
  NO_CHECK(NOTE, "A check that generated code need not make, and why; reported on request.");

  private final Severity severity;
  private final String documentation;

  Code(Severity severity, String documentation) {
    this.severity = severity;
    this.documentation = documentation;
  }

  /** The severity of the diagnostic. */
  public Severity severity() {
    return severity;
  }

  /** One sentence that is true of every diagnostic with this code. */
  public String documentation() {
    return documentation;
  }

  /** The code in messages and in {@code @SuppressWarnings}: {@code MissingLength}. */
  public String key() {
    return Arrays.stream(name().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}
