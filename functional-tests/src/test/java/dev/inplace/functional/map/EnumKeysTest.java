package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.inplace.check.MalformedDataException;
import dev.inplace.check.StaleFlyweightException;
import dev.inplace.functional.fixtures.Coin;
import dev.inplace.functional.fixtures.CoinStatsMap;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.Octet;
import dev.inplace.functional.fixtures.OctetStatsMap;
import dev.inplace.functional.fixtures.Slots;
import dev.inplace.functional.fixtures.StatsFlyweight;
import dev.inplace.map.Holder;
import java.util.EnumSet;
import java.util.NoSuchElementException;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnumKeysTest {
  private final OctetStatsMap map = OctetStatsMap.create();

  @AfterEach
  void free() {
    map.close();
  }

  @Test
  void everyConstantIsAKey() {
    for (Octet key : Octet.values()) {
      map.put(key, Maps.value(key.ordinal()));
    }
    Set<Octet> met = EnumSet.noneOf(Octet.class);
    map.forEach(
        (key, value) -> {
          assertThat(value.toRecord()).isEqualTo(Maps.value(key.ordinal()));
          assertThat(met.add(key)).isTrue();
        });
    assertThat(met).containsExactly(Octet.values());
    for (Octet key : Octet.values()) {
      assertThat(map.remove(key)).isTrue();
    }
  }

  @Test
  void nullIsRefused() {
    map.put(Octet.C7, Maps.value(7));
    Octet none = null;
    StatsFlyweight mine = new StatsFlyweight();
    checkNull(() -> map.put(none, Maps.value(1)));
    checkNull(() -> map.get(none));
    checkNull(() -> map.find(none));
    checkNull(() -> map.find(none, mine));
    checkNull(() -> map.at(none));
    checkNull(() -> map.findOrInsert(none));
    checkNull(() -> map.findOrInsert(none, mine));
    checkNull(() -> map.contains(none));
    checkNull(() -> map.remove(none));
    assertThat(map.size()).isEqualTo(1);
    assertThat(map.get(Octet.C7)).isEqualTo(Maps.value(7));
  }

  private static void checkNull(ThrowingCallable call) {
    assertThatNullPointerException()
        .isThrownBy(call)
        .withMessage("the key of OctetStatsMap is null");
  }

  @Test
  void messagesNameTheConstant() {
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> map.at(Octet.C200))
        .withMessage("OctetStatsMap has no key C200");
    StatsFlyweight found = map.findOrInsert(Octet.C200);
    map.remove(Octet.C200);
    assertThatExceptionOfType(StaleFlyweightException.class)
        .isThrownBy(found::sum)
        .withMessageContaining("a flyweight over key C200 of OctetStatsMap has ended");
  }

  /** To ask its toString would be to run code of the user's, which might close the map. */
  @Test
  void aMapShowsItsKeysByTheirNames() {
    try (CoinStatsMap coins = CoinStatsMap.create()) {
      coins.findOrInsert(Coin.TAILS).count(7);
      assertThat(coins.toString()).startsWith("CoinStatsMap of 1 {TAILS = Stats[");
      assertThat(coins.dump(0)).contains(" TAILS = Stats[");
      assertThatExceptionOfType(NoSuchElementException.class)
          .isThrownBy(() -> coins.at(Coin.HEADS))
          .withMessage("CoinStatsMap has no key shows heads");
    }
  }

  /** Bytes that only somebody else can have written. */
  @Test
  void anOrdinalThatIsUnknownIsAnErrorToShow() {
    try (CoinStatsMap coins = withOrdinalTwo()) {
      CoinStatsMap.Cursor cursor = coins.cursor();
      assertThat(cursor.next()).isTrue();
      assertThat(coins.toString()).startsWith("CoinStatsMap of 1 {?2 = Stats[");
      assertThatExceptionOfType(MalformedDataException.class)
          .isThrownBy(cursor::key)
          .withMessage("the key of CoinStatsMap holds ordinal 2; the enum has 2 constants");
    }
  }

  /** An iteration meets a key where its seed sends it: this one is drawn until it sends it here. */
  private static CoinStatsMap withOrdinalTwo() {
    while (true) {
      CoinStatsMap coins = CoinStatsMap.create();
      StatsFlyweight found = coins.findOrInsert(Coin.HEADS);
      if (Holder.home(coins, 2) == Slots.of(coins, found)) {
        Slots.overwriteKey(coins, found, 2);
        return coins;
      }
      coins.close();
    }
  }
}
