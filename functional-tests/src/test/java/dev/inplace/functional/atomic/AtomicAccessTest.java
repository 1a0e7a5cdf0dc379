package dev.inplace.functional.atomic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.Written;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Volatile, acquire, release and opaque forms agree with the plain ones, byte by byte. */
class AtomicAccessTest {
  private static final MemorySegment MEMORY = Arena.global().allocate(64, 8);

  static Stream<Access<?>> fields() {
    return Stream.of(
            Accesses.little(AtomsFlyweight.of(MEMORY, 0)),
            Accesses.big(BigAtomsFlyweight.of(MEMORY, 0)),
            Accesses.narrow(NarrowAtomsFlyweight.of(MEMORY, 0)))
        .flatMap(list -> list.stream());
  }

  @ParameterizedTest
  @MethodSource("fields")
  <T> void writersWriteTheBytesOfThePlainOne(Access<T> field) {
    for (T value : field.values()) {
      String plain = Written.by(MEMORY, () -> field.set().accept(value));
      for (Consumer<T> writer : field.writers()) {
        assertThat(Written.by(MEMORY, () -> writer.accept(value))).isEqualTo(plain);
        assertThat(field.get().get()).isEqualTo(value);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("fields")
  <T> void readersReadWhatThePlainOneReads(Access<T> field) {
    for (T value : field.values()) {
      field.set().accept(value);
      for (Supplier<T> reader : field.readers()) {
        assertThat(reader.get()).isEqualTo(value);
      }
    }
  }
}
