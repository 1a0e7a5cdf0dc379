package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.Kinds;
import dev.inplace.functional.fixtures.Subject;
import dev.inplace.map.Spoilt;
import java.util.ConcurrentModificationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A look-up in a table that a race has left without an empty slot ends, whatever the keys are. Keys
 * without bytes are left out: each slot whose control byte matches has them.
 */
@Timeout(60)
class NoEmptySlotTest {
  static Stream<Kind<?, ?, ?>> kinds() {
    return Kinds.all().stream().filter(kind -> !kind.name().startsWith("Nil"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <K, V, F> void containsEnds(Kind<K, V, F> kind) {
    Subject<K, V, F> subject = spoilt(kind);
    K key = kind.keys().of().apply(0);
    checkEnds(() -> subject.forms().getLast().contains().test(key));
    subject.map().close();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <K, V, F> void getEnds(Kind<K, V, F> kind) {
    Subject<K, V, F> subject = spoilt(kind);
    K key = kind.keys().of().apply(0);
    checkEnds(() -> subject.forms().getFirst().get().apply(key));
    checkEnds(() -> subject.forms().getFirst().put().accept(key, kind.values().zero()));
    subject.map().close();
  }

  private static <K, V, F> Subject<K, V, F> spoilt(Kind<K, V, F> kind) {
    Subject<K, V, F> subject = kind.create().apply(null);
    K key = kind.keys().of().apply(0);
    subject.forms().getFirst().put().accept(key, kind.values().of().apply(0));
    Spoilt.fillAll(subject.map());
    return subject;
  }

  private static void checkEnds(Runnable lookUp) {
    assertThatExceptionOfType(ConcurrentModificationException.class)
        .isThrownBy(lookUp::run)
        .withMessageContaining("is spoilt");
  }
}
