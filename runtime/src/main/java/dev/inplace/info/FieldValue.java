package dev.inplace.info;

import dev.inplace.Overlay;
import dev.inplace.Text;
import dev.inplace.TextForm;
import dev.inplace.check.Codes;
import dev.inplace.check.FieldCheck;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The value of a field as an object: a boxed number or boolean, an enum constant, a String, or a
 * List of elements. That of a nested struct is a Map of its values by field name.
 */
final class FieldValue {
  /** An enum without constants. */
  private enum None {}

  private final FieldInfo field;
  private final String label;

  FieldValue(FieldInfo field) {
    this.field = field;
    label = field.label();
  }

  /** Reads the field at an offset. */
  Object read(MemorySegment segment, long offset) {
    if (!field.isArray()) {
      return readOne(segment, offset);
    }
    List<Object> elements = new ArrayList<>();
    for (long i = 0; i < field.length(); i++) {
      elements.add(readOne(segment, offset + i * field.stride()));
    }
    return Collections.unmodifiableList(elements);
  }

  private Object readOne(MemorySegment segment, long offset) {
    return switch (field.kind()) {
      case TEXT -> readText(segment, offset);
      case STRUCT -> readStruct(segment, offset);
      case ENUM -> constant((int) bits(segment, offset));
      default -> decode(field, bits(segment, offset));
    };
  }

  private String readText(MemorySegment segment, long offset) {
    int length = (int) field.size();
    return field
        .textForm()
        .map(form -> form.read(segment, offset, length, label))
        .orElseGet(() -> Text.read(segment, offset, length, label));
  }

  private Enum<?> constant(int ordinal) {
    if (field.codes().isPresent()) {
      return field.codes().get().constant(ordinal, label);
    }
    Enum<?>[] constants = constants();
    if (Integer.compareUnsigned(ordinal, constants.length) >= 0) {
      throw FieldCheck.malformed(constants, ordinal, label);
    }
    return constants[ordinal];
  }

  private Map<String, Object> readStruct(MemorySegment segment, long offset) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (FieldInfo inner : field.struct().orElseThrow().fields()) {
      values.put(inner.name(), new FieldValue(inner).read(segment, offset + inner.offset()));
    }
    return Collections.unmodifiableMap(values);
  }

  /** Writes the field at an offset; a value that is refused changes nothing. */
  void write(MemorySegment segment, long offset, Object value) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment staged = arena.allocate(field.size());
      MemorySegment.copy(segment, offset, staged, 0, field.size());
      put(staged, 0, value);
      MemorySegment.copy(staged, 0, segment, offset, field.size());
    }
  }

  private void put(MemorySegment segment, long offset, Object value) {
    FieldCheck.nonNull(value, label);
    if (!field.isArray()) {
      putOne(segment, offset, value);
      return;
    }
    Object[] elements = elements(value);
    FieldCheck.elements(elements, (int) field.length(), label);
    for (int i = 0; i < elements.length; i++) {
      putOne(segment, offset + i * field.stride(), FieldCheck.nonNull(elements[i], label));
    }
  }

  private Object[] elements(Object value) {
    if (value instanceof List<?> list) {
      return list.toArray();
    }
    if (!value.getClass().isArray()) {
      throw new IllegalArgumentException(
          "%s is an array, not a %s\nfix: give a List or an array"
              .formatted(label, value.getClass().getSimpleName()));
    }
    Object[] elements = new Object[Array.getLength(value)];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = Array.get(value, i);
    }
    return elements;
  }

  private void putOne(MemorySegment segment, long offset, Object value) {
    switch (field.kind()) {
      case TEXT -> putText(segment, offset, value);
      case STRUCT -> putStruct(segment, offset, value);
      case ENUM -> putBits(segment, offset, number(value));
      default -> putBits(segment, offset, field.kind().encode(value, width(), label));
    }
  }

  private void putText(MemorySegment segment, long offset, Object value) {
    CharSequence text = FieldKind.TEXT.as(CharSequence.class, value, label);
    int length = (int) field.size();
    Optional<TextForm> form = field.textForm();
    if (form.isPresent()) {
      form.get().check(text, length, label);
      form.get().write(segment, offset, length, text);
      return;
    }
    Text.check(text, length, label);
    Text.write(segment, offset, length, text);
  }

  private void putStruct(MemorySegment segment, long offset, Object value) {
    StructInfo struct = field.struct().orElseThrow();
    Map<?, ?> values = FieldKind.STRUCT.as(Map.class, value, label);
    if (struct.isUnion() && values.size() > 1) {
      requireAgreement(struct, segment, offset, values);
    }
    values.forEach(
        (name, inner) -> {
          FieldInfo part = struct.named(String.valueOf(name));
          new FieldValue(part).put(segment, offset + part.offset(), inner);
        });
  }

  /** The number that stands for a constant or its name: its code, or its ordinal. */
  private int number(Object value) {
    return field.codes().isPresent() ? code(field.codes().get(), value) : ordinal(value);
  }

  private <E extends Enum<E>> int code(Codes<E> codes, Object value) {
    for (E constant : codes.constants()) {
      if (constant.equals(value) || constant.name().equals(value)) {
        return codes.code(constant, label);
      }
    }
    throw new IllegalArgumentException(
        "%s cannot be %s\nfix: give one of %s".formatted(label, value, field.constants()));
  }

  /** Refuses values of a union's fields of which one would overwrite another. */
  private void requireAgreement(
      StructInfo struct, MemorySegment segment, long offset, Map<?, ?> values) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment all = arena.allocate(struct.size());
      MemorySegment.copy(segment, offset, all, 0, struct.size());
      values.forEach((name, inner) -> putPart(struct, all, name, inner));
      values.forEach(
          (name, inner) -> {
            MemorySegment again = arena.allocate(struct.size());
            again.copyFrom(all);
            putPart(struct, again, name, inner);
            Overlay.require(again.mismatch(all) < 0, label + "." + name);
          });
    }
  }

  private static void putPart(StructInfo struct, MemorySegment segment, Object name, Object value) {
    FieldInfo part = struct.named(String.valueOf(name));
    new FieldValue(part).put(segment, part.offset(), value);
  }

  private int ordinal(Object value) {
    Enum<?>[] constants = constants();
    for (int i = 0; i < constants.length; i++) {
      if (constants[i].equals(value) || constants[i].name().equals(value)) {
        return i;
      }
    }
    if (value instanceof Enum<?> added && isOfThatEnum(constants, added)) {
      throw FieldCheck.unknown(constants, added, label);
    }
    throw new IllegalArgumentException(
        "%s cannot be %s\nfix: give one of %s".formatted(label, value, field.constants()));
  }

  private static boolean isOfThatEnum(Enum<?>[] constants, Enum<?> constant) {
    return constants.getClass().getComponentType().equals(constant.getDeclaringClass());
  }

  /** The constants in an array of their own type, from which messages derive all constants. */
  private Enum<?>[] constants() {
    List<Enum<?>> values = field.values();
    if (values.isEmpty()) {
      return None.values();
    }
    Class<?> type = values.getFirst().getDeclaringClass();
    return values.toArray((Enum<?>[]) Array.newInstance(type, values.size()));
  }

  private long bits(MemorySegment segment, long offset) {
    return bits(segment, offset, field);
  }

  private long width() {
    return field.width() == 0 ? field.stride() * Byte.SIZE : field.width();
  }

  /** The number or boolean that bits mean. */
  static Object decode(FieldInfo field, long bits) {
    if (field.width() == 0) {
      return field.kind().decode(bits, field.stride());
    }
    int above = field.kind().isSigned() ? Long.SIZE - field.width() : 0;
    return field.kind().decode((bits << above) >> above, Long.BYTES);
  }

  /** The bits of a field's number at an offset, without a sign. */
  static long bits(MemorySegment segment, long offset, FieldInfo field) {
    if (field.width() > 0) {
      return new BitByBit(segment, offset, field).read();
    }
    long bits = 0;
    long size = field.stride();
    for (long i = 0; i < size; i++) {
      long at = field.isBigEndian() ? offset + i : offset + size - 1 - i;
      bits = bits << Byte.SIZE | Byte.toUnsignedLong(segment.get(ValueLayout.JAVA_BYTE, at));
    }
    return bits;
  }

  private void putBits(MemorySegment segment, long offset, long bits) {
    if (field.width() > 0) {
      new BitByBit(segment, offset, field).write(bits);
      return;
    }
    long size = field.stride();
    for (long i = 0; i < size; i++) {
      long at = field.isBigEndian() ? offset + size - 1 - i : offset + i;
      segment.set(ValueLayout.JAVA_BYTE, at, (byte) (bits >>> (i * Byte.SIZE)));
    }
  }
}
