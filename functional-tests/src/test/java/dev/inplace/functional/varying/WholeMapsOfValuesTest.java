package dev.inplace.functional.varying;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.map.text.TextValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Operations on whole maps with values of varying size. */
class WholeMapsOfValuesTest {
  private static final Trade TRADE = new Trade(1, 2, 3, (byte) 4);

  @Test
  void mergeAppends() {
    try (StringStringMap map = StringStringMap.create();
        StringStringMap other = StringStringMap.create()) {
      map.put("a", "1");
      map.put("b", "2");
      other.put("b", "3");
      other.put("c", "4");
      map.merge(other, TextValue::append);
      assertThat(map.asMap()).isEqualTo(Map.of("a", "1", "b", "23", "c", "4"));
      assertThat(map.sameEntries(other)).isFalse();
    }
  }

  @Test
  void listsMerge() {
    try (LongTradeListMap map = LongTradeListMap.create();
        LongTradeListMap other = LongTradeListMap.create()) {
      map.put(1, List.of(TRADE));
      other.put(1, List.of(TRADE, TRADE));
      other.put(2, List.of());
      map.merge(other, (mine, theirs) -> mine.addAll(theirs));
      assertThat(map.get(1)).containsExactly(TRADE, TRADE, TRADE);
      assertThat(map.get(2)).isEmpty();
      assertThat(map.get(3)).isNull();
    }
  }

  @Test
  void aMapOfTheJdk() {
    try (LongStringMap map = LongStringMap.create()) {
      Map<Long, String> jdk = map.asMap();
      assertThat(jdk.put(1L, "one")).isNull();
      assertThat(jdk.put(1L, "two")).isEqualTo("one");
      assertThat(jdk).containsExactlyEntriesOf(Map.of(1L, "two"));
      assertThat(map.putIfAbsent(1, "three")).isFalse();
      assertThat(map.putIfAbsent(2, "three")).isTrue();
      assertThat(map.getOrDefault(2, "")).isEqualTo("three");
      assertThat(map.getOrDefault(3, "four")).isEqualTo("four");
    }
  }

  @Test
  void cursorsAppendAndRemove() {
    try (LongStringMap map = LongStringMap.create()) {
      for (int key = 0; key < 1000; key++) {
        map.put(key, "" + key);
      }
      LongStringMap.Cursor cursor = map.cursor();
      while (cursor.next()) {
        if (cursor.key() % 2 == 0) {
          cursor.remove();
        } else {
          cursor.value().append(" is odd, and longer than before by far");
        }
      }
      assertThat(map.size()).isEqualTo(500);
      map.forEach((key, value) -> assertThat(value.toString()).startsWith(key + " is odd"));
      assertThat(map.anyMatch((_, value) -> value.size() < 10)).isFalse();
    }
  }

  @Test
  void dumpsShowTextsAndLists() {
    try (LongStringMap map = LongStringMap.create();
        LongTradeListMap lists = LongTradeListMap.create()) {
      map.put(7, "seven");
      lists.put(7, List.of(TRADE));
      assertThat(map).hasToString("LongStringMap of 1 {7 = \"seven\"}");
      assertThat(map.dump(0)).contains("7 = \"seven\"");
      assertThat(lists.toString()).contains("7 = list of 1 [").contains("quantity=3");
      assertThat(map.stats().toString()).contains("  values");
      assertThat(lists.at(7).toString()).startsWith("list of 1 [");
    }
  }

  @Test
  void structsOfThreeBytes() {
    try (DoubleOddListMap map = DoubleOddListMap.create()) {
      DoubleOddListMap.Value odds = map.findOrInsert(0.5);
      for (int i = 0; i < 1000; i++) {
        odds.add().first((byte) i).third((byte) -i);
      }
      assertThat(map.at(0.5).get(999)).isEqualTo(new Odd((byte) 999, (byte) 0, (byte) -999));
      assertThat(map.at(0.5).asSpan().segment().byteSize()).isEqualTo(3000);
    }
  }

  @Test
  void enumAndLargeKeys() {
    try (SideStringMap map = SideStringMap.create();
        TitleTradeListMap titles = TitleTradeListMap.create()) {
      map.findOrInsert(VaryingMaps.Side.BUY).append("b").append("uy");
      assertThat(map.get(VaryingMaps.Side.BUY)).isEqualTo("buy");
      for (int i = 0; i < 500; i++) {
        titles.findOrInsert(new Title("t" + i % 50)).add(TRADE);
      }
      for (int i = 0; i < 25; i++) {
        titles.remove(new Title("t" + i));
      }
      assertThat(titles.at(new Title("t49")).size()).isEqualTo(10);
    }
  }
}
