package dev.inplace.functional.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.StringStatsBucket;
import dev.inplace.functional.fixtures.StringStatsMap;
import dev.inplace.map.BucketShape;
import dev.inplace.map.MapInspector;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Texts of the user's whose methods do what they should not, while the map reads them. */
class RestlessTextsTest {
  private final StringStatsMap map = StringStatsMap.create();

  /** A text whose characters are made as they are asked for. */
  private record Restless(int length, IntUnaryOperator characters) implements CharSequence {
    @Override
    public char charAt(int index) {
      return (char) characters.applyAsInt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      throw new UnsupportedOperationException();
    }
  }

  @BeforeEach
  void fill() {
    for (int i = 0; i < 20; i++) {
      map.put("key " + i, Maps.value(i));
    }
  }

  @AfterEach
  void free() {
    MapInspector.check(map, BucketShape.of(StringStatsBucket.class));
    for (int i = 0; i < 20; i++) {
      assertThat(map.get("key " + i)).isEqualTo(Maps.value(i));
    }
    map.close();
  }

  private static Restless that(Runnable action) {
    return new Restless(
        3,
        index -> {
          action.run();
          return 'x';
        });
  }

  /** A text is read before the map changes, so a change by its methods comes first. */
  @Test
  void aTextThatChangesTheMap() {
    List<Runnable> changes =
        List.of(
            () -> map.findOrInsert("other").sum(1),
            () -> map.remove("other"),
            () -> map.put("other", Maps.value(2)),
            () -> map.put("another one, longer than two words", Maps.value(2)),
            () -> map.findOrInsert(MemorySegment.NULL, 0, 0),
            () -> map.ensureCapacity(1000),
            map::compact);
    for (Runnable change : changes) {
      map.put(that(change), Maps.value(3));
      assertThat(map.get("xxx")).isEqualTo(Maps.value(3));
      map.findOrInsert(that(change)).sum(4);
      assertThat(map.at(that(change)).sum()).isEqualTo(4);
      MapInspector.check(map, BucketShape.of(StringStatsBucket.class));
    }
  }

  @Test
  void aTextThatEmptiesOrClosesTheMap() {
    try (StringStatsMap other = StringStatsMap.create()) {
      other.put("gone", Maps.value(1));
      other.put(that(other::clear), Maps.value(3));
      assertThat(other.size()).isEqualTo(1);
      assertThat(other.get("xxx")).isEqualTo(Maps.value(3));
      assertThatIllegalStateException()
          .isThrownBy(() -> other.put(that(other::close), Maps.value(3)))
          .withMessageStartingWith("StringStatsMap is closed");
      assertThat(other.bytesUsed()).isZero();
    }
  }

  @Test
  void aTextThatLooksAnotherUp() {
    assertThat(map.contains(that(() -> map.at("key 1").addCount(1)))).isFalse();
    assertThat(map.at("key 1").count()).isEqualTo(Maps.value(1).count() + 3);
    map.put("key 1", Maps.value(1));
    map.put(that(() -> map.find(MemorySegment.NULL, 0, 0)), Maps.value(3));
    assertThat(map.get("xxx")).isEqualTo(Maps.value(3));
    assertThat(map.get(that(() -> map.find("key 2")))).isEqualTo(Maps.value(3));
  }

  @Test
  void aTextThatThrows() {
    IllegalStateException thrown = new IllegalStateException("mine");
    Runnable failure =
        () -> {
          throw thrown;
        };
    assertThatIllegalStateException()
        .isThrownBy(() -> map.findOrInsert(that(failure)))
        .isSameAs(thrown);
    assertThat(map.size()).isEqualTo(20);
  }

  @Test
  void aTextWhoseCharactersDifferEachTime() {
    Random random = new Random(5);
    int stored = 0;
    for (int i = 0; i < 2000; i++) {
      Restless text =
          new Restless(
              random.nextInt(6),
              index -> random.nextInt(4) > 0 ? random.nextInt(0xD700, 0xE100) : 'x');
      try {
        map.put(text, Maps.value(i));
        stored++;
      } catch (IllegalArgumentException e) {
        assertThat(e).hasMessageContaining("cannot hold U+D");
      }
    }
    assertThat(stored).isGreaterThan(100);
    map.forEach((key, value) -> assertThat(map.contains(key.toString())).isTrue());
  }
}
