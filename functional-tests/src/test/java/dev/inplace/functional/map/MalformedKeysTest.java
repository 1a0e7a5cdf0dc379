package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.inplace.LittleEndian;
import dev.inplace.functional.fixtures.Bulk;
import dev.inplace.functional.fixtures.BulkFlyweight;
import dev.inplace.functional.fixtures.BulkLongMap;
import dev.inplace.functional.fixtures.BulkSet;
import dev.inplace.functional.fixtures.Coin;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.NestedKey;
import dev.inplace.functional.fixtures.NestedKeyFlyweight;
import dev.inplace.functional.fixtures.NestedKeyStatsMap;
import dev.inplace.functional.fixtures.PaddedKey;
import dev.inplace.functional.fixtures.StatsFlyweight;
import dev.inplace.functional.fixtures.TextKey;
import dev.inplace.functional.fixtures.TextKeyFlyweight;
import dev.inplace.functional.fixtures.TextKeyStatsMap;
import dev.inplace.functional.fixtures.Tour;
import dev.inplace.functional.fixtures.TourFlyweight;
import dev.inplace.functional.fixtures.TourSet;
import dev.inplace.map.OffHeapMap;
import java.lang.foreign.Arena;
import java.util.NoSuchElementException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** An insert of a struct key whose bytes are no record is refused before the map changes. */
class MalformedKeysTest {
  private static final byte NOT_UTF_8 = (byte) 0xFF;

  private final StatsFlyweight mine = new StatsFlyweight();

  private static void checkRefused(OffHeapMap map, String message, ThrowingCallable... inserts) {
    long size = map.size();
    String stats = map.stats().toString();
    for (ThrowingCallable insert : inserts) {
      assertThatIllegalArgumentException().isThrownBy(insert).withMessage(message);
    }
    assertThat(map.size()).isEqualTo(size);
    assertThat(map.stats()).hasToString(stats);
  }

  @Test
  void text() {
    try (Arena arena = Arena.ofConfined();
        TextKeyStatsMap map = TextKeyStatsMap.create()) {
      map.put(new TextKey("SFO", "LAX"), Maps.value(1));
      TextKeyFlyweight key = TextKeyFlyweight.allocate(arena).set(new TextKey("SFO", "LAX"));
      key.segment().set(LittleEndian.BYTE, TextKeyFlyweight.DESTINATION_OFFSET + 1, NOT_UTF_8);
      checkRefused(
          map,
          "TextKey.destination is not UTF-8: byte 0xFF, at index 1\nfix: give well-formed UTF-8",
          () -> map.put(key, Maps.value(2)),
          () -> map.findOrInsert(key),
          () -> map.findOrInsert(key, mine));
      assertThat(map.contains(key)).isFalse();
      assertThat(map.find(key)).isNull();
      assertThat(map.find(key, mine)).isFalse();
      assertThat(map.get(key)).isNull();
      assertThat(map.remove(key)).isFalse();
      assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> map.at(key));
    }
  }

  @Test
  void textBehindTheFirstZeroDoesNotCount() {
    try (Arena arena = Arena.ofConfined();
        TextKeyStatsMap map = TextKeyStatsMap.create()) {
      TextKeyFlyweight key = TextKeyFlyweight.allocate(arena).set(new TextKey("SFO", "LA"));
      key.segment().set(LittleEndian.BYTE, TextKeyFlyweight.DESTINATION_OFFSET + 3, NOT_UTF_8);
      map.put(key, Maps.value(2));
      assertThat(map.get(new TextKey("SFO", "LA"))).isEqualTo(Maps.value(2));
    }
  }

  /** A key in a cell, outside of its slot. */
  @Test
  void textOfALargeKey() {
    try (Arena arena = Arena.ofConfined();
        BulkLongMap map = BulkLongMap.create();
        BulkSet set = BulkSet.create()) {
      BulkFlyweight key = BulkFlyweight.allocate(arena).set(new Bulk((byte) 1, "text", 2, 3));
      key.segment().set(LittleEndian.BYTE, BulkFlyweight.TEXT_OFFSET, NOT_UTF_8);
      String message = "Bulk.text is not UTF-8: byte 0xFF, at index 0\nfix: give well-formed UTF-8";
      checkRefused(map, message, () -> map.put(key, 1), () -> map.add(key, 1));
      checkRefused(set, message, () -> set.add(key));
      assertThat(map.contains(key)).isFalse();
      assertThat(set.contains(key)).isFalse();
      map.put(key.text("text"), 1);
      assertThat(map.get(new Bulk((byte) 1, "text", 2, 3))).isEqualTo(1);
    }
  }

  @Test
  void ordinalThatTheEnumDoesNotHave() {
    try (Arena arena = Arena.ofConfined();
        NestedKeyStatsMap map = NestedKeyStatsMap.create()) {
      NestedKey sound =
          new NestedKey(Coin.TAILS, true, new PaddedKey((byte) 1, 2, (short) 3), (short) 4);
      map.put(sound, Maps.value(1));
      NestedKeyFlyweight key = NestedKeyFlyweight.allocate(arena).set(sound);
      key.segment().set(LittleEndian.BYTE, NestedKeyFlyweight.COIN_OFFSET, (byte) 9);
      checkRefused(
          map,
          "NestedKey.coin is ordinal 9; the enum has %d constants\nfix: give the ordinal of a constant"
              .formatted(Coin.values().length),
          () -> map.put(key, Maps.value(2)),
          () -> map.findOrInsert(key));
      assertThat(map.contains(key)).isFalse();
      assertThat(map.remove(key)).isFalse();
    }
  }

  /** In a struct within an array of the key. */
  @Test
  void whatIsNested() {
    try (Arena arena = Arena.ofConfined();
        TourSet tours = TourSet.create()) {
      Tour sound =
          new Tour(
              new TextKey("A", "B"),
              new TextKey[] {new TextKey("B", "C"), new TextKey("C", "D")},
              new Coin[] {Coin.HEADS, Coin.TAILS});
      TourFlyweight key = TourFlyweight.allocate(arena).set(sound);
      long last = TourFlyweight.LEGS_OFFSET + TourFlyweight.LEGS_STRIDE;
      key.segment().set(LittleEndian.BYTE, last + TextKeyFlyweight.ORIGIN_OFFSET, NOT_UTF_8);
      checkRefused(
          tours,
          "TextKey.origin is not UTF-8: byte 0xFF, at index 0\nfix: give well-formed UTF-8",
          () -> tours.add(key));
      key.set(sound).segment().set(LittleEndian.BYTE, TourFlyweight.TOSSES_OFFSET + 1, (byte) 7);
      checkRefused(
          tours,
          "Tour.tosses is ordinal 7; the enum has %d constants\nfix: give the ordinal of a constant"
              .formatted(Coin.values().length),
          () -> tours.add(key));
      assertThat(tours.add(key.set(sound))).isTrue();
    }
  }
}
