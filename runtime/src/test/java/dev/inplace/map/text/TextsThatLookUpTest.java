package dev.inplace.map.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.inplace.memory.Sharing;
import java.util.ConcurrentModificationException;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys and values whose methods use maps while a map takes them. */
@ParameterizedClass
@EnumSource(Sharing.class)
class TextsThatLookUpTest {
  private final LongsByText map;
  private final LongsByText other;

  TextsThatLookUpTest(Sharing sharing) {
    map = new LongsByText(sharing);
    other = new LongsByText(sharing);
    for (int i = 0; i < 20; i++) {
      map.put("key " + i, i);
      other.put("key " + i, -i);
    }
  }

  @AfterEach
  void close() {
    map.close();
    other.close();
  }

  /** A text whose characters are made as they are read. */
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

  private static Restless that(Runnable action) {
    return new Restless(
        300,
        index -> {
          action.run();
          return 'x';
        });
  }

  @Test
  void aTextThatLooksOthersUp() {
    Runnable lookUps =
        () -> {
          assertThat(map.get(new StringBuilder("key 3"))).isEqualTo(3);
          assertThat(other.get("key 4")).isEqualTo(-4);
          assertThat(other.get(that(() -> assertThat(map.get("key 5")).isEqualTo(5)))).isNull();
        };
    assertThat(map.get(that(lookUps))).isNull();
    map.put(that(lookUps), 99);
    assertThat(map.get("x".repeat(300))).isEqualTo(99);
  }

  @Test
  void aTextThatChangesTheMapDoesSoBefore() {
    int[] next = {0};
    map.put(that(() -> map.put("new " + next[0]++, 1)), 7);
    assertThat(map.size()).isEqualTo(321);
    map.put(that(map::clear), 8); // which draws another seed
    assertThat(map.get("x".repeat(300))).isEqualTo(8);
    assertThat(map.size()).isEqualTo(1);
    map.put(that(() -> map.put("nested", () -> 5)), () -> 9);
    assertThat(map.get("nested")).isEqualTo(5);
    assertThat(map.get("x".repeat(300))).isEqualTo(9);
    assertThatIllegalStateException()
        .isThrownBy(() -> map.put(that(map::close), 1))
        .withMessageContaining("closed");
  }

  @Test
  void aValueThatLooksOthersUp() {
    map.put("short", () -> map.get("key 3") + map.get(new StringBuilder("key 4")));
    assertThat(map.get("short")).isEqualTo(7);
    String large = "ñ".repeat(500);
    map.put(large, () -> map.get("日".repeat(500)) == null ? 1 : 2);
    assertThat(map.get(large)).isEqualTo(1);
    assertThatExceptionOfType(ConcurrentModificationException.class)
        .isThrownBy(
            () ->
                map.put(
                    "again",
                    () -> {
                      map.put("nested", 1);
                      return 1;
                    }));
    assertThat(map.size()).isEqualTo(22);
    assertThat(map.taken("idle")).isSameAs(map.taken("again"));
  }

  @Test
  void aTextThatThrows() {
    IllegalStateException thrown = new IllegalStateException("mine");
    Runnable failure =
        () -> {
          throw thrown;
        };
    assertThatIllegalStateException().isThrownBy(() -> map.put(that(failure), 1)).isSameAs(thrown);
    assertThat(map.size()).isEqualTo(20);
    assertThat(map.taken("idle")).isSameAs(map.taken("again"));
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
        map.put(text, i);
        stored++;
      } catch (IllegalArgumentException e) {
        assertThat(e).hasMessageContaining("cannot hold U+D");
      }
    }
    assertThat(stored).isGreaterThan(100);
    for (LongsByText.Cursor cursor = map.cursor(); cursor.next(); ) {
      assertThat(map.get(cursor.key().toString())).isEqualTo(cursor.value());
    }
  }
}
