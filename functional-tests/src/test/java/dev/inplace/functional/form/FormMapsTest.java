package dev.inplace.functional.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.Flyweight;
import dev.inplace.functional.fixtures.Calls;
import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.Subject;
import dev.inplace.functional.fixtures.Walk;
import dev.inplace.map.Inspection;
import dev.inplace.map.MapInspector;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Maps whose keys and values are of every form, with many entries, against a HashMap. */
class FormMapsTest {
  private static final int ENTRIES = 16_000;

  static Stream<Kind<?, ?, ?>> kinds() {
    return FormKinds.all().stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <K, V, F extends Flyweight> void sixteenThousandEntries(Kind<K, V, F> kind) {
    Subject<K, V, F> subject = kind.create().apply(null);
    Map<K, V> expected = new HashMap<>();
    try (var _ = subject.map()) {
      fill(kind, subject, expected);
      checkAddresses(kind, subject);
      assertThat(shown(kind, subject)).isEqualTo(expected);
      for (int i = 0; i < ENTRIES; i += 2) {
        K key = kind.keys().of().apply(i);
        boolean wasThere = form(subject, i / 2).remove().test(kind.keys().twin().apply(key));
        assertThat(wasThere).isEqualTo(expected.remove(key) != null);
      }
      checkAddresses(kind, subject);
      assertThat(walked(kind, subject)).isEqualTo(expected);
    }
  }

  private static <K, V, F extends Flyweight> void fill(
      Kind<K, V, F> kind, Subject<K, V, F> subject, Map<K, V> expected) {
    for (int i = 0; i < ENTRIES; i++) {
      K key = kind.keys().of().apply(i);
      V value = kind.values().of().apply(i);
      form(subject, i).put().accept(key, value);
      expected.put(key, value);
      F found = form(subject, i + 1).find().apply(kind.keys().twin().apply(key));
      assertThat(kind.values().read().apply(found)).isEqualTo(value);
      assertThat(address(found) % alignment(found)).isEqualTo(0);
      kind.values().change().accept(found);
      expected.computeIfPresent(key, (_, old) -> kind.values().changed().apply(old));
      assertThat(form(subject, i).get().apply(key)).isEqualTo(expected.get(key));
    }
    assertThat(subject.map().size()).isEqualTo(ENTRIES);
  }

  private static <K, V, F extends Flyweight> void checkAddresses(
      Kind<K, V, F> kind, Subject<K, V, F> subject) {
    Inspection inspection = MapInspector.check(subject.map(), subject.shape());
    long alignment = alignment(kind.values().flyweight().get());
    assertThat(inspection.elemAddresses())
        .hasSize((int) subject.map().size())
        .allMatch(address -> address % alignment == 0);
  }

  private static <K, V, F> Calls<K, V, F> form(Subject<K, V, F> subject, int i) {
    return subject.forms().get(i % subject.forms().size());
  }

  private static <K, V, F> Map<K, V> shown(Kind<K, V, F> kind, Subject<K, V, F> subject) {
    Map<K, V> shown = new HashMap<>();
    subject
        .forEach()
        .accept(
            (key, value) ->
                shown.put(kind.keys().plain().apply(key), kind.values().read().apply(value)));
    return shown;
  }

  private static <K, V, F> Map<K, V> walked(Kind<K, V, F> kind, Subject<K, V, F> subject) {
    Map<K, V> walked = new HashMap<>();
    Walk<K, F> walk = subject.walk().get();
    while (walk.next().getAsBoolean()) {
      K key = kind.keys().plain().apply(walk.key().get());
      walked.put(key, kind.values().read().apply(walk.value().get()));
    }
    return walked;
  }

  private static long address(Flyweight flyweight) {
    return Flyweight.segmentOf(flyweight).address() + Flyweight.offsetOf(flyweight);
  }

  private static long alignment(Flyweight flyweight) {
    try {
      return flyweight.getClass().getField("ALIGNMENT").getLong(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(flyweight.getClass() + " tells no alignment", e);
    }
  }
}
