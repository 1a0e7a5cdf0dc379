package dev.inplace.processor.layout;

import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Struct;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a struct that serves as a map's key: either a run of bytes that are compared as they
 * are, or one floating-point number, which is compared by value, because +0 equals -0. Padding
 * belongs to the runs: in a map it is zero. Offset and size in bytes.
 *
 * <p>Go's compiler splits a key in the same way; source: {@code
 * cmd/compile/internal/compare/compare.go}.
 *
 * @param path of a number, as {@code inner.values[2]}; empty for bytes
 */
public record KeyPart(long offset, long size, Kind kind, String path) {

  /** How a part is compared. */
  public enum Kind {
    BYTES,
    LITTLE_ENDIAN_NUMBER,
    BIG_ENDIAN_NUMBER
  }

  /** Whether it is a floating-point number. */
  public boolean isFloating() {
    return kind != Kind.BYTES;
  }

  /** The order of a number's bytes. */
  public ByteOrder byteOrder() {
    return kind == Kind.BIG_ENDIAN_NUMBER ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
  }

  /** The parts of a key, in order, without gaps. */
  public static List<KeyPart> of(StructLayout layout) {
    Numbers numbers = new Numbers(new Layouter());
    numbers.add(0, layout, "");
    List<KeyPart> parts = new ArrayList<>();
    long end = 0;
    for (KeyPart number : numbers.found) {
      if (number.offset() > end) {
        parts.add(new KeyPart(end, number.offset() - end, Kind.BYTES, ""));
      }
      parts.add(number);
      end = number.offset() + number.size();
    }
    if (layout.size() > end) {
      parts.add(new KeyPart(end, layout.size() - end, Kind.BYTES, ""));
    }
    return parts;
  }

  /** How many floating-point numbers a struct has; at most 2^31-1 are counted. */
  public static long countNumbers(Struct struct) {
    return new Counter().count(struct);
  }

  /** Counts floating-point numbers, those in nested structs and arrays included. */
  private static final class Counter {
    private final IdentityHashMap<Struct, Long> known = new IdentityHashMap<>();

    long count(FieldType type) {
      return switch (type) {
        case FieldType.Scalar scalar -> scalar.primitive().isFloating() ? 1 : 0;
        case FieldType.Word _, FieldType.Enumeration _, FieldType.Text _ -> 0;
        case FieldType.Array array ->
            Math.min(Integer.MAX_VALUE, count(array.element()) * array.length());
        case FieldType.Nested nested -> count(nested.struct());
      };
    }

    long count(Struct struct) {
      @Nullable Long count = known.get(struct);
      if (count == null) {
        count = struct.fields().stream().map(Field::type).mapToLong(this::count).sum();
        count = Math.min(Integer.MAX_VALUE, count);
        known.put(struct, count);
      }
      return count;
    }
  }

  /** Finds floating-point numbers, in the order of their offsets. */
  private static final class Numbers {
    private final Layouter layouter;
    private final Counter counter = new Counter();
    private final List<KeyPart> found = new ArrayList<>();

    Numbers(Layouter layouter) {
      this.layouter = layouter;
    }

    void add(long base, StructLayout layout, String before) {
      for (FieldLayout field : layout.fields()) {
        Field model = field.field();
        add(base + field.offset(), model.type(), layout, before + model.name());
      }
    }

    private void add(long offset, FieldType type, StructLayout within, String path) {
      if (counter.count(type) == 0) {
        return;
      }
      switch (type) {
        case FieldType.Scalar scalar ->
            found.add(new KeyPart(offset, scalar.primitive().size(), kind(within), path));
        case FieldType.Nested nested -> add(offset, layouter.layout(nested.struct()), path + ".");
        case FieldType.Array array -> {
          long stride = layouter.extent(array.element(), within.model()).size();
          for (int i = 0; i < array.length(); i++) {
            add(offset + i * stride, array.element(), within, path + "[" + i + "]");
          }
        }
        case FieldType.Word _, FieldType.Enumeration _, FieldType.Text _ -> {}
      }
    }

    private static Kind kind(StructLayout within) {
      return within.struct().platform().byteOrder() == ByteOrder.BIG_ENDIAN
          ? Kind.BIG_ENDIAN_NUMBER
          : Kind.LITTLE_ENDIAN_NUMBER;
    }
  }
}
