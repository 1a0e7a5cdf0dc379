package dev.inplace.samples.generated.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.map.BucketShape;
import dev.inplace.map.MapInspector;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Random operations; a failure prints its seed. */
class PrimitivesAgainstHashMapTest {
  private static final int OPERATIONS = 200_000;
  private static final BucketShape SHAPE = BucketShape.of(LongIntBucket.class);

  private final long seed = ThreadLocalRandom.current().nextLong();
  private final Random random = new Random(seed);
  private final Map<Long, Integer> model = new HashMap<>();

  @Test
  void randomOperations() {
    try (var map = LongIntMap.create()) {
      for (int i = 0; i < OPERATIONS; i++) {
        int phase = i / 20_000;
        step(map, random.nextInt(1 << (4 + phase)), random.nextInt(10 + phase % 3));
        assertThat(map.size()).as("seed %d", seed).isEqualTo(model.size());
        if (random.nextInt(5000) == 0) {
          MapInspector.check(map, SHAPE);
        }
      }
      Map<Long, Integer> shown = new HashMap<>();
      map.forEach(shown::put);
      assertThat(shown).as("seed %d", seed).isEqualTo(model);
    }
  }

  private void step(LongIntMap map, long key, int choice) {
    int value = random.nextInt();
    int before = model.getOrDefault(key, 0);
    switch (choice) {
      case 0 -> {
        map.put(key, value);
        model.put(key, value);
      }
      case 1 -> same(map.get(key), before);
      case 2 -> same(map.getOrDefault(key, 5), model.getOrDefault(key, 5));
      case 3 -> same(map.contains(key), model.containsKey(key));
      case 4 -> same(map.putIfAbsent(key, value), model.putIfAbsent(key, value) == null);
      case 5, 6, 7, 8 -> {
        same(map.add(key, value), before + value);
        model.put(key, before + value);
      }
      default -> same(map.remove(key), model.remove(key) != null);
    }
  }

  private void same(Object actual, Object expected) {
    assertThat(actual).as("seed %d", seed).isEqualTo(expected);
  }
}
