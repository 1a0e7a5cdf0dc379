package dev.inplace.functional.more;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.KeySet;
import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.ValueSet;
import dev.inplace.functional.model.MapsAgainstModelTest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random programs of the operations made of others, on maps of every kind. */
class MoreAgainstModelTest {
  private static final int STEPS = Integer.getInteger("model.more", 8_000);
  private static final int KEYS = 150;

  private final long seed = Long.getLong("model.seed", System.nanoTime());
  private final SplittableRandom random = new SplittableRandom(seed);

  static List<Kind<?, ?, ?>> kinds() {
    return MapsAgainstModelTest.kinds();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <K, V, F> void randomSteps(Kind<K, V, F> kind) {
    KeySet<K> keys = kind.keys();
    int count = Math.min(KEYS, keys.count());
    Map<K, V> model = new HashMap<>();
    MoreOfAnyMap<K, V, F> more = new MoreOfAnyMap<>(kind);
    try (var _ = more.map()) {
      for (int step = 0; step < STEPS; step++) {
        K key = keys.of().apply(random.nextInt(count));
        V value = kind.values().of().apply(random.nextInt(20));
        try {
          step(more, model, key, value, kind.values());
        } catch (RuntimeException | Error e) {
          throw new AssertionError("seed %d, step %d".formatted(seed, step), e);
        }
        assertThat(more.map().size()).isEqualTo(model.size());
      }
    }
  }

  private <K, V> void step(
      MoreOfAnyMap<K, V, ?> more, Map<K, V> model, K key, V value, ValueSet<V, ?> values) {
    int rest = random.nextInt(2, 9);
    switch (random.nextInt(100)) {
      case 0 ->
          assertThat(more.test("removeIf", (k, v) -> isOne(k, v, rest)))
              .isEqualTo(model.entrySet().removeIf(e -> isOne(e.getKey(), e.getValue(), rest)));
      case 1 ->
          assertThat(more.test("retainIf", (k, v) -> !isOne(k, v, rest)))
              .isEqualTo(model.entrySet().removeIf(e -> isOne(e.getKey(), e.getValue(), rest)));
      case 2 ->
          assertThat(more.test("anyMatch", (k, v) -> isOne(k, v, 50)))
              .isEqualTo(
                  model.entrySet().stream().anyMatch(e -> isOne(e.getKey(), e.getValue(), 50)));
      case 3 -> assertThat(more.keys()).containsExactlyInAnyOrderElementsOf(model.keySet());
      case 4 -> more.checkCopy(model, values.changed());
      case 5 -> checkTop(more, model);
      case 6, 7, 8, 9 ->
          assertThat(more.getOrDefault(key, value)).isEqualTo(model.getOrDefault(key, value));
      default -> change(more, model, key, value, values);
    }
  }

  private <K, V> void change(
      MoreOfAnyMap<K, V, ?> more, Map<K, V> model, K key, V value, ValueSet<V, ?> values) {
    switch (random.nextInt(3)) {
      case 0 -> {
        more.put(key, value);
        model.put(key, value);
      }
      case 1 ->
          assertThat(more.putIfAbsent(key, value)).isEqualTo(model.putIfAbsent(key, value) == null);
      default -> {
        assertThat(more.findOrInsert(key, value, values.changed()))
            .isEqualTo(!model.containsKey(key));
        model.put(key, values.changed().apply(model.getOrDefault(key, value)));
      }
    }
    assertThat(more.getOrDefault(key, values.zero())).isEqualTo(model.get(key));
  }

  private static boolean isOne(Object key, Object value, int of) {
    return Math.floorMod(key.hashCode() * 31 + value.hashCode(), of) == 0;
  }

  /** The order need not be total: what counts are the ranks of the first ones. */
  private <K, V> void checkTop(MoreOfAnyMap<K, V, ?> more, Map<K, V> model) {
    if (!more.hasTop()) {
      return;
    }
    Comparator<V> order =
        Comparator.comparingInt(value -> Math.floorMod(value.hashCode() * 31, 97));
    int most = random.nextInt(model.size() + 3);
    List<V> top = more.top(most, order);
    List<V> sorted = model.values().stream().sorted(order).limit(most).toList();
    assertThat(top).hasSameSizeAs(sorted);
    for (int i = 0; i < top.size(); i++) {
      assertThat(order.compare(top.get(i), sorted.get(i))).isEqualTo(0);
    }
    assertThat(model.values()).containsAll(top);
  }
}
