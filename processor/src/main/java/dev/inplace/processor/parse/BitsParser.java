package dev.inplace.processor.parse;

import dev.inplace.annotation.Align;
import dev.inplace.annotation.Bits;
import dev.inplace.annotation.Bytes;
import dev.inplace.annotation.Offset;
import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Primitive;
import java.util.Optional;

/** A parser of {@code @Bits}. */
final class BitsParser {
  private final Component component;
  private final Diagnostics diagnostics;

  BitsParser(Component component, Diagnostics diagnostics) {
    this.component = component;
    this.diagnostics = diagnostics;
  }

  /** The type as a bit-field if it is one, else as it is; empty with a diagnostic. */
  Optional<FieldType> parse(FieldType declared) {
    if (!component.has(Bits.class)) {
      return Optional.of(declared);
    }
    int most = mostBits(declared);
    if (most == 0) {
      refuse(
          Code.MISPLACED_BITS,
          "C has no bit-field of " + TypeNames.describe(component.type()),
          "remove @Bits; it belongs on boolean, byte, short, int, long or an enum");
      return Optional.empty();
    }
    if (!isOfBits()) {
      return Optional.empty();
    }
    GivenValues given = component.given(Bits.class, diagnostics);
    boolean isUnnamed = given.isTrue("unnamed");
    Optional<Long> width = given.number("value").filter(bits -> isWidth(bits, most));
    return width.isPresent() && isPlacedByC() && hasRoom(declared, width.get(), isUnnamed)
        ? width.map(bits -> new FieldType.Bits(declared, bits.intValue(), bits > 0 && !isUnnamed))
        : Optional.empty();
  }

  /** Refuses what is said of whole bytes. */
  private boolean isOfBits() {
    if (component.has(Bytes.class)) {
      refuse(
          Code.MISPLACED_BITS,
          "a bit-field has no number of bytes, and no byte order of its own",
          "remove @Bytes; @Struct(byteOrder = ...) is the order of all bit-fields of the struct");
      return false;
    }
    return true;
  }

  /** The most bits of a type; 0 if it is none of a bit-field. */
  private static int mostBits(FieldType declared) {
    return switch (declared) {
      case FieldType.Scalar scalar -> mostBits(scalar.primitive());
      case FieldType.Word word -> word.kind() == FieldType.Word.Kind.POINTER ? 0 : Long.SIZE;
      case FieldType.Enumeration _ -> Integer.SIZE;
      case FieldType.Bits _, FieldType.Text _, FieldType.Array _, FieldType.Nested _ -> 0;
    };
  }

  private static int mostBits(Primitive primitive) {
    return switch (primitive) {
      case BOOLEAN -> 1;
      case BYTE, SHORT, INT, LONG -> primitive.size() * Byte.SIZE;
      case CHAR, FLOAT, DOUBLE -> 0;
    };
  }

  private boolean isWidth(long bits, int most) {
    boolean isWidth = bits >= 0 && bits <= most;
    if (!isWidth) {
      refuse(
          Code.BAD_BITS,
          "%s has 0 to %d bits, not %d".formatted(TypeNames.describe(component.type()), most, bits),
          bits < 0 ? "write a width from 1 on" : "write at most @Bits(" + most + ")");
    }
    return isWidth;
  }

  /** Refuses enums with ordinals or codes that the bits do not hold. */
  private boolean hasRoom(FieldType declared, long width, boolean isUnnamed) {
    if (!(declared instanceof FieldType.Enumeration enumeration)) {
      return true;
    }
    if (isUnnamed || width == 0) {
      refuse(
          Code.MISPLACED_BITS,
          "an unnamed bit-field has no value, not even a constant",
          "declare it as an int");
      return false;
    }
    if (enumeration.largest() < 0) {
      refuse(
          Code.BAD_BITS,
          "a bit-field of an enum has no sign, and %s has negative codes"
              .formatted(enumeration.type()),
          "declare it as an int of the code");
      return false;
    }
    int needed = Math.max(1, Long.SIZE - Long.numberOfLeadingZeros(enumeration.largest()));
    if (width < needed) {
      refuse(
          Code.BAD_BITS,
          enumeration.codes().isPresent()
              ? "%s has codes up to %d, and %d bits hold numbers up to %d"
                  .formatted(enumeration.type(), enumeration.largest(), width, (1L << width) - 1)
              : "%s has %d constants, and %d bits hold %d"
                  .formatted(
                      enumeration.type(), enumeration.constants().size(), width, 1L << width),
          "write at least @Bits(" + needed + ")");
    }
    return width >= needed;
  }

  /** Refuses what C's compilers do not know of bit-fields, or know differently. */
  private boolean isPlacedByC() {
    if (component.has(Align.class)) {
      refuse(
          Code.MISPLACED_BITS,
          "gcc and clang place a bit-field with @Align at different bits",
          "remove @Align, and write a component @Align(n) @Length(0) byte[] before it");
    } else if (component.has(Offset.class)) {
      refuse(
          Code.MISPLACED_BITS,
          "a bit-field begins at a bit, which @Offset cannot give",
          "remove @Offset; @Bits(value = n, unnamed = true) before it skips n bits");
    }
    return !component.has(Align.class) && !component.has(Offset.class);
  }

  private void refuse(Code code, String problem, String fix) {
    diagnostics.add(code, component.origin(), problem, fix);
  }
}
