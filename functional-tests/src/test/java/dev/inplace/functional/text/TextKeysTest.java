package dev.inplace.functional.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.LittleEndian;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.Slots;
import dev.inplace.functional.fixtures.StatsFlyweight;
import dev.inplace.functional.fixtures.StringI386Bucket;
import dev.inplace.functional.fixtures.StringI386Map;
import dev.inplace.functional.fixtures.StringStatsBucket;
import dev.inplace.functional.fixtures.StringStatsMap;
import dev.inplace.functional.fixtures.TextBytes;
import dev.inplace.map.BucketShape;
import dev.inplace.map.Holder;
import dev.inplace.map.MapInspector;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys that are text of any length, in all forms. */
class TextKeysTest {
  private static final String LONG = "日本語 ".repeat(30_000);

  private final StringStatsMap map = StringStatsMap.create();
  private final Arena arena = Arena.ofConfined();
  private final TextBytes bytes = new TextBytes(arena);

  @AfterEach
  void free() {
    MapInspector.check(map, BucketShape.of(StringStatsBucket.class));
    map.close();
    arena.close();
  }

  private boolean contains(String key) {
    bytes.of(key);
    boolean found = map.contains(bytes.segment(), bytes.offset(), bytes.length());
    assertThat(map.contains(key)).isEqualTo(found);
    return found;
  }

  @Test
  void theEmptyTextIsAKey() {
    assertThat(contains("")).isFalse();
    map.put("", Maps.value(1));
    assertThat(contains("")).isTrue();
    assertThat(map.get(MemorySegment.NULL, 0, 0)).isEqualTo(Maps.value(1));
    map.put("a", Maps.value(2));
    assertThat(map.remove("")).isTrue();
    assertThat(contains("")).isFalse();
    assertThat(contains("a")).isTrue();
  }

  @Test
  void whatIsPutAsCharactersIsFoundByBytesAndBack() {
    for (String key : List.of("", "ascii", "ñandú", "日本", "\uD83D\uDE00", "\0", LONG)) {
      bytes.of(key);
      map.put(key, Maps.value(key.length()));
      assertThat(map.get(bytes.segment(), bytes.offset(), bytes.length()))
          .isEqualTo(Maps.value(key.length()));
      assertThat(map.remove(bytes.segment(), bytes.offset(), bytes.length())).isTrue();
      assertThat(map.contains(key)).isFalse();
      map.findOrInsert(bytes.segment(), bytes.offset(), bytes.length()).sum(5);
      assertThat(map.at(new StringBuilder(key)).sum()).isEqualTo(5);
    }
    assertThat(map.size()).isEqualTo(7);
  }

  @Test
  void textsThatDifferInLengthOrInOneByte() {
    List<String> keys =
        List.of("a", "a\0", "\0a", "b\0", "aa", "12345678", "12345678\0", "123456789", "12345679");
    for (int i = 0; i < keys.size(); i++) {
      assertThat(contains(keys.get(i))).isFalse();
      map.put(keys.get(i), Maps.value(i));
    }
    for (int i = 0; i < keys.size(); i++) {
      assertThat(map.get(keys.get(i))).isEqualTo(Maps.value(i));
    }
  }

  @Test
  void longKeysThatDifferAtTheirEnd() {
    map.put(LONG + "a", Maps.value(1));
    map.put(LONG + "b", Maps.value(2));
    map.put(LONG, Maps.value(3));
    for (int i = 0; i < 1000; i++) { // grows, with them among the others
      map.put("key " + i, Maps.value(i));
    }
    assertThat(map.get(LONG + "a")).isEqualTo(Maps.value(1));
    assertThat(map.get(LONG + "b")).isEqualTo(Maps.value(2));
    assertThat(map.get(LONG)).isEqualTo(Maps.value(3));
    assertThat(map.remove(LONG)).isTrue();
    assertThat(map.contains(LONG)).isFalse();
    assertThat(map.contains(LONG + "a")).isTrue();
  }

  @Test
  void theBytesGivenMayChangeAfterwards() {
    bytes.of("before");
    map.put(bytes.segment(), bytes.offset(), bytes.length(), Maps.value(1));
    bytes.of("behind");
    assertThat(map.contains(bytes.segment(), bytes.offset(), bytes.length())).isFalse();
    assertThat(map.contains("before")).isTrue();
  }

  @Test
  void aPlaceAndALengthLieInTheSlot() {
    BucketShape shape = BucketShape.of(StringStatsBucket.class);
    StatsFlyweight found = map.findOrInsert("four");
    MemorySegment table = Holder.segment(map, found);
    assertThat(table.byteSize()).isEqualTo(shape.tableSize(8));
    long words = Slots.keyOffset(map, found) + (shape.isFlat() ? 8 : 0); // behind the hash
    assertThat(StringStatsBucket.KEY_SIZE).isEqualTo(shape.isFlat() ? 24 : 16);
    assertThat(table.get(LittleEndian.LONG, words)).isBetween(1L << 32, 1L << 40);
    assertThat(table.get(LittleEndian.LONG, words + 8)).isEqualTo(4);
  }

  @Test
  void inAMapForSeveralThreads() throws InterruptedException {
    try (StringStatsMap shared = StringStatsMap.createShared()) {
      Thread other = Thread.ofPlatform().start(() -> shared.put("from there", Maps.value(4)));
      other.join();
      assertThat(shared.get("from there")).isEqualTo(Maps.value(4));
    }
  }

  @Test
  void onWordsOfFourBytesToo() {
    try (StringI386Map map386 = StringI386Map.create()) {
      for (int i = 0; i < 1000; i++) {
        map386.findOrInsert("key " + i).x(i);
      }
      BucketShape shape = BucketShape.of(StringI386Bucket.class);
      MapInspector.check(map386, shape);
      assertThat(StringI386Bucket.KEY_SIZE).isEqualTo(shape.isFlat() ? 24 : 16);
      assertThat(map386.at("key 77").x()).isEqualTo(77);
    }
  }
}
