package dev.inplace.functional.varying;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.FailingArena;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An allocation that fails leaves map and values as they were. */
class FailedAllocationsTest {
  private static final int MOST_ALLOCATIONS = 80;

  @Test
  void changeNothing() {
    for (int allowed = 0; allowed < MOST_ALLOCATIONS; allowed++) {
      try (FailingArena arena = new FailingArena(allowed);
          LongStringMap map = LongStringMap.create(arena)) {
        Map<Long, String> model = new HashMap<>();
        Random random = new Random(allowed);
        for (int step = 0; step < 2000 && !arena.hasFailed(); step++) {
          attempt(map, model, random);
        }
        assertThat(map.asMap()).isEqualTo(model);
        arena.mend();
        for (int step = 0; step < 1000; step++) {
          attempt(map, model, random);
        }
        assertThat(map.asMap()).isEqualTo(model);
      }
    }
  }

  private static void attempt(LongStringMap map, Map<Long, String> model, Random random) {
    long key = random.nextInt(60);
    String text = "x".repeat(random.nextInt(random.nextInt(10) == 0 ? 90_000 : 300));
    try {
      switch (random.nextInt(4)) {
        case 0 -> {
          map.put(key, text);
          model.put(key, text);
        }
        case 1 -> {
          if (map.contains(key) && map.at(key).size() < 100_000) {
            map.at(key).append(text);
            model.merge(key, text, String::concat);
          }
        }
        case 2 -> {
          if (map.contains(key)) {
            map.at(key).truncate(map.at(key).size() / 3);
            model.computeIfPresent(key, (_, all) -> all.substring(0, all.length() / 3));
          }
        }
        default -> assertThat(map.remove(key)).isEqualTo(model.remove(key) != null);
      }
    } catch (OutOfMemoryError e) {
      assertThat(e).hasMessageContaining("could not be allocated");
    }
  }
}
