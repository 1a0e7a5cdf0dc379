package dev.inplace.functional.more;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.inplace.functional.fixtures.KeySet;
import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.Methods;
import dev.inplace.functional.fixtures.ValueSet;
import dev.inplace.functional.model.MapsAgainstModelTest;
import dev.inplace.map.OffHeapMap;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Maps of every kind as maps of the JDK, against one of the JDK. */
class MapViewTest {
  private static final int STEPS = 2_000;
  private static final int KEYS = 60;

  private final long seed = Long.getLong("model.seed", System.nanoTime());
  private final SplittableRandom random = new SplittableRandom(seed);

  static List<Kind<?, ?, ?>> kinds() {
    return MapsAgainstModelTest.kinds().stream()
        .filter(MapViewTest::hasView)
        .filter(MapViewTest::takesItsKeys)
        .toList();
  }

  /** Some kinds number their keys, and make the map's key of a number. */
  private static boolean takesItsKeys(Kind<?, ?, ?> kind) {
    Class<?> given = kind.keys().forms().getFirst().parameters().getFirst();
    return MethodType.methodType(given).wrap().returnType().isInstance(kind.keys().of().apply(0));
  }

  private static boolean hasView(Kind<?, ?, ?> kind) {
    try (OffHeapMap map = kind.create().apply(null).map()) {
      return new Methods(map.getClass()).has("asMap");
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <K, V> void randomSteps(Kind<K, V, ?> kind) {
    KeySet<K> keys = kind.keys();
    ValueSet<V, ?> values = kind.values();
    Map<K, V> model = new HashMap<>();
    try (OffHeapMap map = kind.create().apply(null).map()) {
      Map<K, V> view = view(map);
      for (int step = 0; step < STEPS; step++) {
        K key = keys.of().apply(random.nextInt(Math.min(KEYS, keys.count())));
        V value = values.of().apply(random.nextInt(20));
        switch (random.nextInt(8)) {
          case 0, 1, 2 -> assertThat(view.put(key, value)).isEqualTo(model.put(key, value));
          case 3 -> assertThat(view.remove(key)).isEqualTo(model.remove(key));
          case 4 ->
              assertThat(view.merge(key, value, (old, _) -> values.changed().apply(old)))
                  .isEqualTo(model.merge(key, value, (old, _) -> values.changed().apply(old)));
          case 5 -> {
            assertThat(view.containsKey(key)).isEqualTo(model.containsKey(key));
            assertThat(view.get(key)).isEqualTo(model.get(key));
          }
          default -> whole(view, model, values);
        }
        assertThat(map.size()).isEqualTo(model.size());
      }
      checkRefusals(view, values);
    } catch (RuntimeException | Error e) {
      throw new AssertionError("seed " + seed, e);
    }
  }

  private <K, V> void whole(Map<K, V> view, Map<K, V> model, ValueSet<V, ?> values) {
    int rest = random.nextInt(2, 9);
    switch (random.nextInt(12)) {
      case 0 -> assertThat(view).isEqualTo(model).hasSameHashCodeAs(model);
      case 1 ->
          assertThat(view.keySet().removeIf(key -> isOne(key, rest)))
              .isEqualTo(model.keySet().removeIf(key -> isOne(key, rest)));
      case 2 -> {
        view.replaceAll((_, value) -> values.changed().apply(value));
        model.replaceAll((_, value) -> values.changed().apply(value));
      }
      case 3 -> {
        view.clear();
        model.clear();
      }
      default -> assertThat(view.size()).isEqualTo(model.size());
    }
  }

  private static boolean isOne(Object key, int of) {
    return Math.floorMod(key.hashCode(), of) == 0;
  }

  private static <K, V> void checkRefusals(Map<K, V> view, ValueSet<V, ?> values) {
    assertThat(view.get(null)).isNull();
    assertThat(view.containsKey(new Object())).isFalse();
    assertThat(view.remove(new Object())).isNull();
    assertThatNullPointerException().isThrownBy(() -> view.put(null, values.zero()));
    view.clear();
    Iterator<Map.Entry<K, V>> entries = view.entrySet().iterator();
    assertThat(entries.hasNext()).isFalse();
    assertThatIllegalStateException().isThrownBy(entries::remove);
    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(entries::next);
  }

  @SuppressWarnings("unchecked")
  private static <K, V> Map<K, V> view(OffHeapMap map) {
    return (Map<K, V>) new Methods(map.getClass()).of(map, Supplier.class, "asMap").get();
  }
}
