package dev.inplace.processor.parse;

import dev.inplace.annotation.Bytes;
import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Primitive;
import java.util.List;
import java.util.Optional;

/** A parser of the number of bytes in {@code @Bytes}. */
final class WidthParser {
  private static final int FEWEST_OF_LONG = 5;
  private static final List<Long> SIZES_OF_ENUMS = List.of(1L, 2L, 4L);

  private WidthParser() {}

  /** The type with its given number of bytes, or empty with a diagnostic. */
  static Optional<FieldType> parse(Component component, FieldType type, Diagnostics diagnostics) {
    if (!component.has(Bytes.class)) {
      return Optional.of(type);
    }
    Optional<Long> given = component.given(Bytes.class, diagnostics).number("value", 0);
    if (given.isEmpty() || given.get() == 0) {
      return given.map(_ -> type);
    }
    Optional<FieldType> sized = sized(type, given.get());
    if (sized.isEmpty()) {
      diagnostics.add(
          Code.BAD_BYTES,
          component.origin(),
          "%s of @Bytes(%d) is no number that Inplace reads and writes"
              .formatted(TypeNames.describe(component.type()), given.get()),
          instead(type, given.get()));
    }
    return sized;
  }

  private static Optional<FieldType> sized(FieldType type, long bytes) {
    if (type instanceof FieldType.Scalar scalar && isNarrow(scalar.primitive(), bytes)) {
      return Optional.of(new FieldType.Scalar(scalar.primitive(), scalar.unsigned(), (int) bytes));
    }
    if (type instanceof FieldType.Enumeration enumeration
        && SIZES_OF_ENUMS.contains(bytes)
        && enumeration.fits((int) bytes)) {
      return Optional.of(
          new FieldType.Enumeration(
              enumeration.type(), enumeration.constants(), enumeration.codes(), (int) bytes));
    }
    return Optional.empty();
  }

  private static boolean isNarrow(Primitive primitive, long bytes) {
    return switch (primitive) {
      case INT -> bytes == Integer.BYTES - 1;
      case LONG -> bytes >= FEWEST_OF_LONG && bytes < Long.BYTES;
      case BOOLEAN, BYTE, SHORT, CHAR, FLOAT, DOUBLE -> false;
    };
  }

  private static String instead(FieldType type, long bytes) {
    if (type instanceof FieldType.Enumeration enumeration) {
      return "write one of "
          + SIZES_OF_ENUMS.stream().filter(size -> enumeration.fits(size.intValue())).toList()
          + ", which hold all constants";
    }
    if (!(type instanceof FieldType.Scalar)) {
      return "remove @Bytes(" + bytes + "); it belongs on an int, a long or an enum";
    }
    return switch (Math.clamp(bytes, 0, Integer.MAX_VALUE)) {
      case Byte.BYTES -> "use byte";
      case Short.BYTES -> "use short";
      case Integer.BYTES -> "use int";
      case Long.BYTES -> "use long";
      case 3 -> "use @Bytes(3) int";
      case 5, 6, 7 -> "use @Bytes(" + bytes + ") long";
      default -> "write 3 on an int, or 5, 6 or 7 on a long";
    };
  }
}
