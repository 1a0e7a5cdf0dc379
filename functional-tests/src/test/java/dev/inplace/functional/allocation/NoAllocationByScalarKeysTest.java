package dev.inplace.functional.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.BooleanStatsMap;
import dev.inplace.functional.fixtures.ByteStatsMap;
import dev.inplace.functional.fixtures.CharStatsMap;
import dev.inplace.functional.fixtures.DoubleStatsMap;
import dev.inplace.functional.fixtures.FloatKey;
import dev.inplace.functional.fixtures.FloatKeyStatsMap;
import dev.inplace.functional.fixtures.FloatStatsMap;
import dev.inplace.functional.fixtures.KeySet;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.ShortStatsMap;
import dev.inplace.functional.fixtures.Stats;
import dev.inplace.functional.fixtures.StatsFlyweight;
import dev.inplace.functional.fixtures.Wide;
import dev.inplace.functional.fixtures.WideStatsMap;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operations with keys of every kind make no object. */
class NoAllocationByScalarKeysTest {
  private static final int KEYS = 2 * (int) Maps.SPLITS_AT; // a map of so many has several tables
  private static final Wide[] WIDES = Wide.values();

  private final BooleanStatsMap booleans = BooleanStatsMap.create();
  private final ByteStatsMap bytes = ByteStatsMap.create();
  private final ShortStatsMap shorts = ShortStatsMap.create();
  private final CharStatsMap chars = CharStatsMap.create();
  private final FloatStatsMap floats = FloatStatsMap.create();
  private final DoubleStatsMap doubles = DoubleStatsMap.create();
  private final FloatKeyStatsMap structs = FloatKeyStatsMap.create();
  private final FloatKey[] records = new FloatKey[KEYS];
  private final WideStatsMap wides = WideStatsMap.create();
  private final StatsFlyweight mine = new StatsFlyweight();
  private final Stats value = Maps.value(3);

  @BeforeEach
  void fill() {
    for (int i = 0; i < KEYS; i++) {
      records[i] = KeySet.floats().of().apply(i);
      booleans.put(i % 2 == 0, value);
      bytes.put((byte) i, value);
      shorts.put((short) i, value);
      chars.put((char) i, value);
      floats.put(i / 4f, value);
      doubles.put(i / 4.0, value);
      structs.put(records[i], value);
      wides.put(WIDES[i % WIDES.length], value);
    }
  }

  @AfterEach
  void free() {
    booleans.close();
    bytes.close();
    shorts.close();
    chars.close();
    floats.close();
    doubles.close();
    structs.close();
    wides.close();
  }

  private static void check(IntToLongFunction operation) {
    assertThat(Allocation.ofARound(operation)).isLessThan(500);
  }

  @Test
  void booleans() {
    check(i -> booleans.at(i % 2 == 0).addSum(1).sum());
    check(i -> booleans.find(i % 3 == 0, mine) ? mine.sum() : 0);
    check(i -> booleans.findOrInsert(i % 2 == 0).addSum(2).sum());
    check(
        i -> {
          booleans.put(i % 2 == 0, value);
          return booleans.contains(true) ? 1 : 0;
        });
  }

  @Test
  void bytes() {
    check(i -> bytes.at((byte) i).addSum(1).sum());
    check(i -> bytes.find((byte) i, mine) ? mine.sum() : 0);
    check(i -> bytes.findOrInsert((byte) i).addSum(2).sum());
  }

  @Test
  void shorts() {
    check(i -> shorts.at((short) (i % KEYS)).addSum(1).sum());
    check(i -> shorts.find((short) i, mine) ? mine.sum() : 0);
    check(i -> shorts.findOrInsert((short) (i % KEYS)).addSum(2).sum());
  }

  @Test
  void chars() {
    check(i -> chars.at((char) (i % KEYS)).addSum(1).sum());
    check(i -> chars.find((char) i, mine) ? mine.sum() : 0);
    check(i -> chars.findOrInsert((char) (i % KEYS)).addSum(2).sum());
  }

  @Test
  void floats() {
    check(i -> floats.at(i % KEYS / 4f).addSum(1).sum());
    check(i -> floats.find(i / 4f, mine) ? mine.sum() : 0);
    check(i -> floats.findOrInsert(i % KEYS / 4f).addSum(2).sum());
  }

  @Test
  void doubles() {
    check(i -> doubles.at(i % KEYS / 4.0).addSum(1).sum());
    check(i -> doubles.find(i / 4.0, mine) ? mine.sum() : 0);
    check(i -> doubles.findOrInsert(i % KEYS / 4.0).addSum(2).sum());
    check(i -> doubles.findOrInsert(i % KEYS / 4.0, mine) ? 1 : mine.addSum(2).sum());
    check(
        i -> {
          doubles.put(i % KEYS / 4.0, value);
          return doubles.contains(Double.NaN) ? 1 : 0;
        });
  }

  @Test
  void structsWithNumbers() {
    check(i -> structs.at(records[i % KEYS]).addSum(1).sum());
    check(i -> structs.findOrInsert(records[i % KEYS]).addSum(2).sum());
  }

  @Test
  void enums() {
    check(i -> wides.at(WIDES[i % WIDES.length]).addSum(1).sum());
    check(i -> wides.find(WIDES[i % WIDES.length], mine) ? mine.sum() : 0);
    check(i -> wides.findOrInsert(WIDES[i % WIDES.length]).addSum(2).sum());
  }

  @Test
  void insertsAndRemovalsByFlyweight() {
    check(i -> doubles.findOrInsert(-1, mine) && doubles.remove(mine) ? 1 : 0);
  }
}
