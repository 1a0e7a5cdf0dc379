package dev.inplace.functional.export;

import dev.inplace.Flyweight;
import dev.inplace.functional.fixtures.Calls;
import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.Subject;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file of keys in the bytes that other languages have, each with the bytes of its value in Java.
 *
 * <p>For each: bytes of the key, bytes of the value or -1 if there is none, then both.
 */
final class Queries<K, V, F> {
  private static final long ABSENT = -1;

  private final Kind<K, V, F> kind;
  private final Calls<K, V, F> calls;
  private int present;
  private int absent;

  Queries(Kind<K, V, F> kind, Subject<K, V, F> subject) {
    this.kind = kind;
    calls = subject.forms().getFirst();
  }

  /** Keys that are there. */
  int present() {
    return present;
  }

  /** Keys that are not. */
  int absent() {
    return absent;
  }

  /** Asks for the keys of the numbers from 0, and for their twins. */
  void write(Path file, int keys) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < keys; i++) {
        K key = kind.keys().key(i);
        write(out, key);
        write(out, kind.keys().twin().apply(key));
      }
    }
  }

  private void write(OutputStream out, K key) throws IOException {
    byte[] bytes = keyBytes(key);
    byte @Nullable [] value = calls.contains().test(key) ? valueBytes(key) : null;
    out.write(word(bytes.length));
    out.write(word(value == null ? ABSENT : value.length));
    out.write(bytes);
    if (value == null) {
      absent++;
    } else {
      present++;
      out.write(value);
    }
  }

  private byte[] keyBytes(K key) {
    if (key instanceof String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    return key instanceof Record
        ? bytes((Flyweight) kind.keys().forms().get(1).of().apply(key))
        : word(number(key));
  }

  private byte[] valueBytes(K key) {
    return kind.isOfFlyweights()
        ? bytes((Flyweight) calls.find().apply(key))
        : word(number(calls.get().apply(key)));
  }

  private static byte[] bytes(Flyweight flyweight) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment copy = arena.allocate(Flyweight.byteSize(flyweight));
      Flyweight.copy(flyweight, copy);
      return copy.toArray(ValueLayout.JAVA_BYTE);
    }
  }

  private static long number(Object number) {
    return switch (number) {
      case Boolean truth -> truth ? 1 : 0;
      case Character letter -> letter;
      case Float single -> Float.floatToRawIntBits(single);
      case Double twice -> Double.doubleToRawLongBits(twice);
      case Number whole -> whole.longValue();
      case Enum<?> constant -> constant.ordinal();
      default -> throw new AssertionError(number.getClass());
    };
  }

  private static byte[] word(long word) {
    return ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(word).array();
  }
}
