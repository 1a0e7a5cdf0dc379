package dev.inplace.functional.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.PaddingLayout;
import java.lang.foreign.SequenceLayout;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.Array;
import java.util.Objects;

/**
 * Reads a struct as the JDK does, through its layout: each value at its offset, with its alignment
 * and byte order, and compares it with the record's.
 */
final class LayoutReader {
  private final MemorySegment memory;

  LayoutReader(MemorySegment memory) {
    this.memory = memory;
  }

  void check(long offset, StructLayout layout, Record record) throws ReflectiveOperationException {
    long at = offset;
    for (MemoryLayout member : layout.memberLayouts()) {
      if (!(member instanceof PaddingLayout)) {
        String name = member.name().orElseThrow();
        check(at, member, record.getClass().getMethod(name).invoke(record), name);
      }
      at += member.byteSize();
    }
  }

  private void check(long offset, MemoryLayout layout, Object expected, String name)
      throws ReflectiveOperationException {
    switch (layout) {
      case StructLayout struct -> check(offset, struct, (Record) expected);
      case SequenceLayout _ when expected instanceof String text ->
          assertThat(memory.getString(offset)).startsWith(text);
      case SequenceLayout array -> {
        MemoryLayout element = array.elementLayout();
        assertThat(Array.getLength(expected)).as(name).isEqualTo((int) array.elementCount());
        for (int i = 0; i < array.elementCount(); i++) {
          check(offset + i * element.byteSize(), element, Array.get(expected, i), name);
        }
      }
      case ValueLayout value -> {
        Object found = Objects.requireNonNull(value.varHandle().get(memory, offset));
        assertThat(found).as(name).isEqualTo(asStored(expected, value.carrier()));
      }
      default -> throw new AssertionError(name + ": " + layout);
    }
  }

  /** An enum is its ordinal; ordinals and words are cut to the bytes that they have. */
  private static Object asStored(Object value, Class<?> carrier) {
    Object number = value instanceof Enum<?> constant ? constant.ordinal() : value;
    if (carrier == byte.class) {
      return ((Number) number).byteValue();
    }
    if (carrier == short.class) {
      return ((Number) number).shortValue();
    }
    return carrier == int.class ? ((Number) number).intValue() : number;
  }
}
