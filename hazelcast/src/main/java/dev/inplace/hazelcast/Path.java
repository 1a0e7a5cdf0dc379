package dev.inplace.hazelcast;

import dev.inplace.check.Codes;
import dev.inplace.check.FieldCheck;
import dev.inplace.info.FieldInfo;
import dev.inplace.info.StructInfo;
import java.util.Arrays;
import java.util.Objects;

/**
 * For generated code: a struct within a value, the value itself or one nested in it. It finds
 * fields by name in the layout of the struct.
 */
public final class Path {
  private final StructInfo struct;
  private final String label;
  private final long offset;

  private Path(StructInfo struct, String label, long offset) {
    this.struct = struct;
    this.label = label;
    this.offset = offset;
  }

  /** The value itself. */
  public static Path of(StructInfo struct) {
    return new Path(struct, struct.name().substring(struct.name().lastIndexOf('.') + 1), 0);
  }

  /** A field of whole numbers. */
  public LongField whole(String field) {
    return new LongField(cell(field));
  }

  /** An element of an array of whole numbers. */
  public LongField whole(String field, int index) {
    return new LongField(cell(field, index));
  }

  /** A field of type double or float. */
  public DoubleField decimal(String field) {
    return new DoubleField(cell(field));
  }

  /** An element of an array of doubles or floats. */
  public DoubleField decimal(String field, int index) {
    return new DoubleField(cell(field, index));
  }

  /** A boolean. */
  public ValueField<Boolean> truth(String field) {
    return truth(cell(field));
  }

  /** An element of an array of booleans. */
  public ValueField<Boolean> truth(String field, int index) {
    return truth(cell(field, index));
  }

  private static ValueField<Boolean> truth(Cell cell) {
    return new ValueField<>(cell, value -> value ? 1 : 0, number -> number != 0);
  }

  /** A char. */
  public ValueField<Character> character(String field) {
    return character(cell(field));
  }

  /** An element of an array of chars. */
  public ValueField<Character> character(String field, int index) {
    return character(cell(field, index));
  }

  private static ValueField<Character> character(Cell cell) {
    return new ValueField<>(cell, value -> value, number -> (char) number);
  }

  /** An enum. */
  public <E extends Enum<E>> ValueField<E> constant(String field, Class<E> type) {
    return constant(cell(field), field(field), type);
  }

  /** An element of an array of enums. */
  public <E extends Enum<E>> ValueField<E> constant(String field, int index, Class<E> type) {
    return constant(cell(field, index), field(field), type);
  }

  /** Of an enum that got more constants, those that the flyweight was compiled with. */
  @SuppressWarnings("unchecked") // the codes are those of the enum in the same component
  private static <E extends Enum<E>> ValueField<E> constant(
      Cell cell, FieldInfo field, Class<E> type) {
    if (field.codes().isPresent()) {
      Codes<E> codes = (Codes<E>) field.codes().get();
      return new ValueField<>(
          cell,
          value -> codes.code(value, cell.label()) & cell.mask(),
          number -> codes.constant((int) number, cell.label()));
    }
    E[] constants = Arrays.copyOf(type.getEnumConstants(), field.values().size());
    return new ValueField<>(
        cell,
        value -> FieldCheck.ordinal(constants, value, cell.label()),
        number -> FieldCheck.constant(constants, (int) number, cell.label()));
  }

  /** A nested struct. */
  public Path struct(String field) {
    FieldInfo info = field(field);
    return new Path(info.struct().orElseThrow(), label + "." + field, offset + info.offset());
  }

  /** A struct in an array. */
  public Path struct(String field, int index) {
    FieldInfo info = field(field);
    return new Path(info.struct().orElseThrow(), element(field, index), at(info, index));
  }

  private Cell cell(String field) {
    FieldInfo info = field(field);
    return Cell.of(info, label + "." + field, offset + info.offset());
  }

  private Cell cell(String field, int index) {
    FieldInfo info = field(field);
    return Cell.of(info, element(field, index), at(info, index));
  }

  private long at(FieldInfo field, int index) {
    Objects.checkIndex(index, field.length());
    return offset + field.offset() + index * (field.size() / field.length());
  }

  private String element(String field, int index) {
    return label + "." + field + "[" + index + "]";
  }

  private FieldInfo field(String name) {
    return struct.field(name).orElseThrow();
  }
}
