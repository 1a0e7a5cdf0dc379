package dev.inplace.processor.render.accessor;

import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Primitive;
import java.util.List;

/** The conversion between a number in memory and its value in Java. */
enum NumberKind {
  PLAIN,
  BOOLEAN,
  UNSIGNED,
  /** All 64 bits of a {@code long}, shown as an unsigned number. */
  UNSIGNED_LONG,
  /** A {@code long} in the record, four bytes in memory. */
  SIGNED_WORD,
  /** A {@code long} in the record, four unsigned bytes in memory. */
  UNSIGNED_WORD,
  /** An integer that has fewer bytes in memory than in the record. */
  NARROW,
  /** An enum by its ordinal. */
  ENUM,
  /** An enum by its code. */
  CODE,
  /** The same, with a constant that stands for all codes that no other has. */
  OPEN_CODE;

  /** The checks of its readers and writers, made and needless. */
  List<Checking> checks() {
    return switch (this) {
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
      case NARROW -> List.of(Checking.made("that it fits into its bytes is checked at each write"));
      case ENUM ->
          List.of(
              Checking.made("null, and a constant added later, are refused at each write"),
              Checking.made("the ordinal is checked at each read"));
      case CODE, OPEN_CODE ->
          List.of(
              Checking.made("null, and a constant without a code, are refused at each write"),
              Checking.made("the code is looked up at each read"));
    };
  }

  /** True if it supports addition. */
  boolean isNumber(Primitive storage) {
    return switch (this) {
      case PLAIN -> storage.isNumber();
      case UNSIGNED, UNSIGNED_LONG, SIGNED_WORD, UNSIGNED_WORD, NARROW -> true;
      case BOOLEAN, ENUM, CODE, OPEN_CODE -> false;
    };
  }

  /** The kind of an enum. */
  static NumberKind of(FieldType.Enumeration enumeration) {
    return enumeration.codes().map(codes -> codes.hasUnknown() ? OPEN_CODE : CODE).orElse(ENUM);
  }

  /** True if it is an enum. */
  boolean isEnum() {
    return this == ENUM || this == CODE || this == OPEN_CODE;
  }

  /** True if it supports compare-and-set, which the JVM has for four or eight bytes. */
  boolean isExchanged(Primitive storage) {
    return switch (this) {
      case PLAIN -> storage.size() >= Integer.BYTES;
      case UNSIGNED -> storage == Primitive.INT;
      case UNSIGNED_LONG, SIGNED_WORD, UNSIGNED_WORD -> true;
      case NARROW, BOOLEAN, ENUM, CODE, OPEN_CODE -> false;
    };
  }
}
