package dev.inplace.functional.atomic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.Written;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AtomicExchangeTest {
  private static final MemorySegment MEMORY = Arena.global().allocate(64, 8);

  static Stream<Exchange<?>> fields() {
    return Stream.of(
            Exchanges.little(AtomsFlyweight.of(MEMORY, 0)),
            Exchanges.big(BigAtomsFlyweight.of(MEMORY, 0)),
            Exchanges.narrow(NarrowAtomsFlyweight.of(MEMORY, 0)))
        .flatMap(list -> list.stream());
  }

  @ParameterizedTest
  @MethodSource("fields")
  <T> void compareAndSetWritesWhereTheExpectedValueIs(Exchange<T> field) {
    field.set().accept(field.a());
    assertThat(field.compareAndSet().test(field.b(), field.a())).isFalse();
    assertThat(field.get().get()).isEqualTo(field.a());
    assertThat(field.compareAndSet().test(field.a(), field.b())).isTrue();
    assertThat(field.get().get()).isEqualTo(field.b());
  }

  @ParameterizedTest
  @MethodSource("fields")
  <T> void compareAndExchangeTellsWhatWasThere(Exchange<T> field) {
    field.set().accept(field.a());
    assertThat(field.compareAndExchange().apply(field.b(), field.b())).isEqualTo(field.a());
    assertThat(field.get().get()).isEqualTo(field.a());
    assertThat(field.compareAndExchange().apply(field.a(), field.b())).isEqualTo(field.a());
    assertThat(field.get().get()).isEqualTo(field.b());
  }

  @ParameterizedTest
  @MethodSource("fields")
  <T> void getAndSetWritesTheBytesOfThePlainWriter(Exchange<T> field) {
    field.set().accept(field.a());
    assertThat(field.getAndSet().apply(field.b())).isEqualTo(field.a());
    assertThat(field.getAndSet().apply(field.a())).isEqualTo(field.b());
    assertThat(Written.by(MEMORY, () -> field.getAndSet().apply(field.b())))
        .isEqualTo(Written.by(MEMORY, () -> field.set().accept(field.b())));
  }
}
