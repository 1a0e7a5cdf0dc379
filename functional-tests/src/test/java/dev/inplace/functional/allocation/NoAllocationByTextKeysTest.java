package dev.inplace.functional.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.Stats;
import dev.inplace.functional.fixtures.StatsFlyweight;
import dev.inplace.functional.fixtures.StringStatsMap;
import dev.inplace.functional.fixtures.TextBytes;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operations that make no object, with a key given as characters and as bytes. */
class NoAllocationByTextKeysTest {
  private static final int KEYS = 2 * (int) Maps.SPLITS_AT;

  /** The bytes of a cursor: itself, its flyweights, and the noted keys of the longest run. */
  private static final long A_CURSOR = 8_000;

  private final Arena arena = Arena.ofConfined();
  private final StringStatsMap map = StringStatsMap.create();
  private final CharSequence[] texts = new CharSequence[KEYS];
  private final TextBytes[] bytes = new TextBytes[KEYS];
  private final StatsFlyweight mine = new StatsFlyweight();
  private final Stats value = Maps.value(3);

  @BeforeEach
  void fill() {
    for (int i = 0; i < KEYS; i++) {
      String text = (i % 3 == 0 ? "日" : "key ") + i;
      texts[i] = i % 2 == 0 ? text : new StringBuilder(text);
      bytes[i] = TextBytes.of(arena, text);
      map.put(text, value);
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

  private MemorySegment segment(int i) {
    return bytes[i % KEYS].segment();
  }

  private long offset(int i) {
    return bytes[i % KEYS].offset();
  }

  private long length(int i) {
    return bytes[i % KEYS].length();
  }

  @Test
  void at() {
    check(i -> map.at(texts[i % KEYS]).addSum(1).sum());
    check(i -> map.at(segment(i), offset(i), length(i)).addSum(1).sum());
  }

  @Test
  void find() {
    check(i -> map.find(texts[i % KEYS]).addCount(1).count());
    check(i -> map.find(segment(i), offset(i), length(i)).addCount(1).count());
    check(i -> map.find("absent") == null ? 1 : 0);
  }

  @Test
  void findIntoMine() {
    check(i -> map.find(texts[i % KEYS], mine) ? mine.sum() : 0);
    check(i -> map.find(segment(i), offset(i), length(i), mine) ? mine.sum() : 0);
  }

  @Test
  void findOrInsert() {
    check(i -> map.findOrInsert(texts[i % KEYS]).addSum(2).sum());
    check(i -> map.findOrInsert(segment(i), offset(i), length(i)).addSum(2).sum());
    check(i -> map.findOrInsert(texts[i % KEYS], mine) ? 1 : mine.addCount(1).count());
  }

  @Test
  void putOfNothingNew() {
    check(
        i -> {
          map.put(texts[i % KEYS], value);
          map.put(segment(i), offset(i), length(i), value);
          return 0;
        });
  }

  @Test
  void keysThatComeAndGo() {
    check(
        i -> {
          map.remove(texts[i % KEYS]);
          map.findOrInsert(segment(i), offset(i), length(i)).sum(1);
          return map.size();
        });
  }

  @Test
  void cursors() {
    try (StringStatsMap large = StringStatsMap.create()) {
      for (int i = 0; i < 200_000; i++) {
        large.findOrInsert("key " + i).sum(i);
      }
      StringStatsMap.Cursor[] cursor = {large.cursor()};
      IntToLongFunction step =
          i -> {
            if (i == 0) {
              cursor[0] = large.cursor();
            }
            return cursor[0].next() ? large.at(cursor[0].key()).sum() : 0;
          };
      assertThat(Allocation.ofARound(step)).isLessThan(A_CURSOR);
    }
  }
}
