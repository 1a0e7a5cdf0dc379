package dev.inplace.processor.layout;

import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.FieldType;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a struct that serves as a map's key: either a run of bytes that are compared as they
 * are, or one floating-point number, which is compared by value, because +0 equals -0 and NaN
 * equals nothing. Padding belongs to the runs: in a map it is zero. Offset and size in bytes.
 *
 * <p>Go's compiler splits a key in the same way; source: {@code
 * cmd/compile/internal/compare/compare.go}.
 */
public record KeyPart(long offset, long size, boolean isFloating) {

  /** The parts of a key, in order, without gaps. */
  public static List<KeyPart> of(StructLayout layout) {
    List<KeyPart> numbers = new ArrayList<>();
    addNumbers(numbers, 0, layout);
    List<KeyPart> parts = new ArrayList<>();
    long end = 0;
    for (KeyPart number : numbers) {
      if (number.offset() > end) {
        parts.add(new KeyPart(end, number.offset() - end, false));
      }
      parts.add(number);
      end = number.offset() + number.size();
    }
    if (layout.size() > end) {
      parts.add(new KeyPart(end, layout.size() - end, false));
    }
    return parts;
  }

  /** How many floating-point numbers a type has; at most {@link Long#MAX_VALUE}. */
  public static long countNumbers(FieldType type) {
    return switch (type) {
      case FieldType.Scalar scalar -> scalar.primitive().isFloating() ? 1 : 0;
      case FieldType.Enumeration _, FieldType.Text _ -> 0;
      case FieldType.Array array -> {
        long count = countNumbers(array.element());
        yield count > Integer.MAX_VALUE ? Long.MAX_VALUE : count * array.length();
      }
      case FieldType.Nested nested -> {
        long count = 0;
        for (Field field : nested.struct().fields()) {
          count += Math.min(countNumbers(field.type()), Integer.MAX_VALUE);
        }
        yield count;
      }
    };
  }

  private static void addNumbers(List<KeyPart> numbers, long base, StructLayout layout) {
    Layouter layouter = new Layouter(layout.model());
    for (FieldLayout field : layout.fields()) {
      addNumbers(numbers, base + field.offset(), field.field().type(), layouter);
    }
  }

  private static void addNumbers(
      List<KeyPart> numbers, long offset, FieldType type, Layouter layouter) {
    switch (type) {
      case FieldType.Scalar scalar -> {
        if (scalar.primitive().isFloating()) {
          numbers.add(new KeyPart(offset, scalar.primitive().size(), true));
        }
      }
      case FieldType.Nested nested -> addNumbers(numbers, offset, layouter.layout(nested.struct()));
      case FieldType.Array array -> {
        if (countNumbers(array.element()) > 0) {
          long stride = layouter.extent(array.element()).size();
          for (int i = 0; i < array.length(); i++) {
            addNumbers(numbers, offset + i * stride, array.element(), layouter);
          }
        }
      }
      case FieldType.Enumeration _, FieldType.Text _ -> {}
    }
  }
}
