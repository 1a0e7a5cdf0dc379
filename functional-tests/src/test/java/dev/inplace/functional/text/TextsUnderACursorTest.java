package dev.inplace.functional.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.inplace.LittleEndian;
import dev.inplace.check.StaleFlyweightException;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.Nil;
import dev.inplace.functional.fixtures.StatsFlyweight;
import dev.inplace.functional.fixtures.StringNilMap;
import dev.inplace.functional.fixtures.StringStatsBucket;
import dev.inplace.functional.fixtures.StringStatsMap;
import dev.inplace.map.BucketShape;
import dev.inplace.map.MapInspector;
import dev.inplace.map.text.TextFlyweight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys that are texts, shown by a cursor while texts move and go. */
class TextsUnderACursorTest {
  private final StringStatsMap map = StringStatsMap.create();

  @AfterEach
  void free() {
    if (map.bytesUsed() > 0) {
      MapInspector.check(map, BucketShape.of(StringStatsBucket.class));
    }
    map.close();
  }

  private void fill(int count) {
    for (int i = 0; i < count; i++) {
      map.put("key " + (100 + i), Maps.value(i));
    }
  }

  @Test
  void oneFlyweightShowsAllKeys() {
    fill(100);
    StringStatsMap.Cursor cursor = map.cursor();
    assertThat(cursor.next()).isTrue();
    TextFlyweight key = cursor.key();
    String first = key.toString();
    assertThat(cursor.next()).isTrue();
    assertThat(cursor.key()).isSameAs(key);
    assertThat(key.toString()).isNotEqualTo(first).startsWith("key ").hasSize(7);
  }

  @Test
  void aKeyIsForReadingOnly() {
    fill(1);
    map.forEach(
        (key, value) ->
            assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> key.segment().set(LittleEndian.BYTE, key.offset(), (byte) 'x')));
  }

  @Test
  void aKeyIsGivenToOtherMapsAndToItsOwn() {
    fill(1000);
    try (StringNilMap other = StringNilMap.create()) {
      map.forEach((key, value) -> other.put(key, new Nil()));
      other.forEach((key, value) -> map.at(key).addCount(1));
      assertThat(other.size()).isEqualTo(1000);
      other.forEach((key, value) -> assertThat(map.remove(key)).isTrue());
    }
    assertThat(map.size()).isEqualTo(0);
  }

  @Test
  void aKeyHasEndedWhenItsMapHasChanged() {
    fill(2);
    StringStatsMap.Cursor cursor = map.cursor();
    cursor.next();
    TextFlyweight key = cursor.key();
    String name = key.toString();
    map.put("another", Maps.value(7));
    assertThatExceptionOfType(StaleFlyweightException.class)
        .isThrownBy(key::toString)
        .withMessageStartingWith(
            "checkptr: a flyweight over key \""
                + name
                + "\" of StringStatsMap has ended: an insert of a new key came after it was found");
    assertThatExceptionOfType(StaleFlyweightException.class).isThrownBy(() -> map.contains(key));
    assertThat(cursor.key().toString()).isEqualTo(name);
  }

  @Test
  void aKeyThatHasEndedEqualsNoOtherWhateverItsLength() {
    fill(1);
    map.put("of another length", Maps.value(1));
    List<TextFlyweight> keys = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      StringStatsMap.Cursor cursor = map.cursor();
      do {
        cursor.next();
      } while (cursor.key().size() != (i == 0 ? 7 : 17));
      keys.add(cursor.key());
    }
    assertThat(keys.get(0).equals(keys.get(1))).isFalse();
    map.put("another", Maps.value(7));
    assertThatExceptionOfType(StaleFlyweightException.class)
        .isThrownBy(() -> keys.get(0).equals(keys.get(1)));
  }

  @Test
  void textsThatMoveAreMetOnceAll() {
    fill(600);
    Map<String, Long> met = new HashMap<>();
    List<String> removed = new ArrayList<>();
    StringStatsMap.Cursor cursor = map.cursor();
    int next = 599;
    while (cursor.next()) {
      met.merge(cursor.key().toString(), 1L, Long::sum);
      String victim = "key " + (100 + next); // each removal moves the text of another
      if (next > 300 && !met.containsKey(victim) && map.remove(victim)) {
        removed.add(victim);
      }
      next--;
    }
    assertThat(met).hasSize(600 - removed.size()).allSatisfy((k, n) -> assertThat(n).isEqualTo(1));
    assertThat(met.keySet()).doesNotContainAnyElementsOf(removed);
    assertThat(removed).hasSizeGreaterThan(100);
  }

  @Test
  void aTextThatTakesThePlaceOfTheShownOneIsNotTakenForIt() {
    fill(8);
    StringStatsMap.Cursor cursor = map.cursor();
    cursor.next();
    String shown = cursor.key().toString();
    map.remove(shown);
    map.put("key 999", Maps.value(9)); // as long, so its text goes where there is room for it
    assertThatIllegalStateException()
        .isThrownBy(cursor::key)
        .withMessage(
            "the entry that the cursor stood at has been removed\nfix: call next() to go on");
    map.put(shown, Maps.value(1));
    assertThatIllegalStateException().isThrownBy(cursor::value);
  }

  @Test
  void theEmptyTextIsMetAndRemoved() {
    fill(3);
    map.put("", Maps.value(1));
    int met = 0;
    StringStatsMap.Cursor cursor = map.cursor();
    while (cursor.next()) {
      if (cursor.key().length() == 0) {
        cursor.remove();
        met++;
      }
    }
    assertThat(met).isEqualTo(1);
    assertThat(map.contains("")).isFalse();
    assertThat(map.size()).isEqualTo(3);
  }

  @Test
  void aValueThatHasEndedIsToldByItsKey() {
    fill(1);
    StatsFlyweight found = map.find("key 100");
    StringStatsMap.Cursor cursor = map.cursor();
    cursor.next();
    StatsFlyweight met = cursor.value();
    map.put("another", Maps.value(2));
    for (StatsFlyweight ended : List.of(found, met)) {
      assertThatExceptionOfType(StaleFlyweightException.class)
          .isThrownBy(ended::sum)
          .withMessageContaining("over key \"key 100\" of StringStatsMap");
    }
    map.close();
    for (StatsFlyweight ended : List.of(found, met)) {
      assertThatExceptionOfType(StaleFlyweightException.class)
          .isThrownBy(ended::sum)
          .withMessageContaining("over the key with hash 0x");
    }
  }
}
