package dev.inplace;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A field of text with foreign bytes before and behind it, which nothing may change. */
final class Field {
  static final long OFFSET = 3;
  private static final byte FOREIGN = (byte) 0xEE;

  final MemorySegment segment;
  final int length;

  Field(Arena arena, int length) {
    this.length = length;
    segment = arena.allocate(OFFSET + length + 9).fill(FOREIGN);
  }

  /** The field with these bytes in it, and zeros behind. */
  static Field of(Arena arena, int length, int... bytes) {
    Field field = new Field(arena, length);
    field.segment.asSlice(OFFSET, length).fill((byte) 0);
    for (int i = 0; i < bytes.length; i++) {
      field.segment.set(LittleEndian.BYTE, OFFSET + i, (byte) bytes[i]);
    }
    return field;
  }

  static Field of(Arena arena, int length, String text) {
    Field field = new Field(arena, length);
    field.write(text);
    return field;
  }

  void write(CharSequence text) {
    Text.check(text, length, "T.f");
    Text.write(segment, OFFSET, length, text);
  }

  String read() {
    return Text.read(segment, OFFSET, length, "T.f");
  }

  byte[] bytes() {
    return segment.asSlice(OFFSET, length).toArray(LittleEndian.BYTE);
  }

  /** The bytes that the field should have after this text has been written. */
  byte[] expected(String text) {
    return Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), length);
  }

  boolean isOutsideUntouched() {
    for (long i = 0; i < segment.byteSize(); i++) {
      boolean outside = i < OFFSET || i >= OFFSET + length;
      if (outside && segment.get(LittleEndian.BYTE, i) != FOREIGN) {
        return false;
      }
    }
    return true;
  }
}
