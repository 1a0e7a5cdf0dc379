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
 * A floating-point number in a struct that is a map's key. -0.0 is stored as 0.0, and NaN is
 * refused. Offset and size in bytes.
 *
 * @param path to it, as {@code inner.values[2]}
 */
public record KeyNumber(long offset, long size, ByteOrder byteOrder, String path) {

  /** The numbers of a key, in the order of their offsets. */
  public static List<KeyNumber> of(StructLayout layout) {
    Numbers numbers = new Numbers(new Layouter());
    numbers.add(0, layout, "");
    return List.copyOf(numbers.found);
  }

  /** Number of floating-point numbers of a struct; at most 2^31-1 are counted. */
  public static long countNumbers(Struct struct) {
    return new Counter().count(struct);
  }

  /** A count of floating-point numbers, including those in nested structs and arrays. */
  private static final class Counter {
    private final IdentityHashMap<Struct, Long> known = new IdentityHashMap<>();

    long count(FieldType type) {
      return switch (type) {
        case FieldType.Scalar scalar -> scalar.primitive().isFloating() ? 1 : 0;
        case FieldType.Word _, FieldType.Enumeration _, FieldType.Bits _, FieldType.Text _ -> 0;
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

  /** A search for floating-point numbers, in the order of their offsets. */
  private static final class Numbers {
    private final Layouter layouter;
    private final Counter counter = new Counter();
    private final List<KeyNumber> found = new ArrayList<>();

    Numbers(Layouter layouter) {
      this.layouter = layouter;
    }

    void add(long base, StructLayout layout, String before) {
      for (FieldLayout field : layout.fields()) {
        Field model = field.field();
        ByteOrder order = model.byteOrder(layout.struct().platform());
        add(base + field.offset(), model.type(), order, layout, before + model.name());
      }
    }

    private void add(
        long offset, FieldType type, ByteOrder order, StructLayout within, String path) {
      if (counter.count(type) == 0) {
        return;
      }
      switch (type) {
        case FieldType.Scalar scalar ->
            found.add(new KeyNumber(offset, scalar.primitive().size(), order, path));
        case FieldType.Nested nested -> add(offset, layouter.layout(nested.struct()), path + ".");
        case FieldType.Array array -> {
          long stride = layouter.extent(array.element(), within.model()).size();
          for (int i = 0; i < array.length(); i++) {
            add(offset + i * stride, array.element(), order, within, path + "[" + i + "]");
          }
        }
        case FieldType.Word _, FieldType.Enumeration _, FieldType.Bits _, FieldType.Text _ -> {}
      }
    }
  }
}
