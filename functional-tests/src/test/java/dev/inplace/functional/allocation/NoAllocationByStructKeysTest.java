package dev.inplace.functional.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.KeySet;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.Stats;
import dev.inplace.functional.fixtures.StatsFlyweight;
import dev.inplace.functional.fixtures.TextKey;
import dev.inplace.functional.fixtures.TextKeyFlyweight;
import dev.inplace.functional.fixtures.TextKeySpan;
import dev.inplace.functional.fixtures.TextKeyStatsMap;
import java.lang.foreign.Arena;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operations that make no object, with a key given as a record and as a flyweight. */
class NoAllocationByStructKeysTest {
  private static final int KEYS = 2 * (int) Maps.SPLITS_AT;

  private final Arena arena = Arena.ofConfined();
  private final TextKeyStatsMap map = TextKeyStatsMap.create();
  private final TextKey[] records = new TextKey[KEYS];
  private final TextKeySpan keys = TextKeySpan.allocate(arena, KEYS);
  private final TextKeyFlyweight key = new TextKeyFlyweight();
  private final TextKey absent = new TextKey("QQQ", "QQQQQ");
  private final StatsFlyweight mine = new StatsFlyweight();
  private final Stats value = Maps.value(3);

  @BeforeEach
  void fill() {
    KeySet<TextKey> set = KeySet.texts();
    for (int i = 0; i < KEYS; i++) {
      records[i] = set.of().apply(i);
      keys.set(i, records[i]);
      map.put(records[i], value);
    }
    assertThat(map.stats().tables()).isGreaterThan(1);
  }

  @AfterEach
  void free() {
    map.close();
    arena.close();
  }

  private static void check(IntToLongFunction operation) {
    assertThat(Allocation.ofARound(operation)).isLessThan(500);
  }

  @Test
  void atByRecord() {
    check(i -> map.at(records[i % KEYS]).addSum(1).sum());
  }

  @Test
  void atByFlyweight() {
    check(i -> map.at(keys.at(i % KEYS, key)).addSum(1).sum());
  }

  @Test
  void findByRecord() {
    check(i -> map.find(records[i % KEYS]).addCount(1).count());
  }

  @Test
  void findByFlyweight() {
    check(i -> map.find(keys.at(i % KEYS, key)).addCount(1).count());
  }

  @Test
  void findWhatIsAbsent() {
    check(i -> map.find(absent) == null ? 1 : 0);
  }

  @Test
  void findIntoMine() {
    check(i -> map.find(records[i % KEYS], mine) ? mine.sum() : 0);
  }

  @Test
  void findIntoMineByFlyweight() {
    check(i -> map.find(keys.at(i % KEYS, key), mine) ? mine.sum() : 0);
  }

  @Test
  void findOrInsertByRecord() {
    check(i -> map.findOrInsert(records[i % KEYS]).addSum(2).sum());
  }

  @Test
  void findOrInsertByFlyweight() {
    check(i -> map.findOrInsert(keys.at(i % KEYS, key)).addSum(2).sum());
  }

  @Test
  void findOrInsertIntoMine() {
    check(i -> map.findOrInsert(records[i % KEYS], mine) ? 1 : mine.addCount(1).count());
  }

  @Test
  void putOfNothingNew() {
    check(
        i -> {
          map.put(records[i % KEYS], value);
          return 0;
        });
  }

  @Test
  void containsAndRemoveOfNothing() {
    check(i -> map.contains(records[i % KEYS]) && map.remove(absent) ? 1 : 0);
  }
}
