package dev.inplace.functional.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inplace.functional.fixtures.Charge;
import dev.inplace.functional.fixtures.ChargeFlyweight;
import dev.inplace.functional.fixtures.Fuse;
import dev.inplace.functional.fixtures.LongChargeMap;
import dev.inplace.functional.fixtures.LongRestlessMap;
import dev.inplace.functional.fixtures.Restless;
import dev.inplace.functional.fixtures.RestlessFlyweight;
import dev.inplace.functional.fixtures.StringStatsMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Code of the user's that runs while bytes are read or written, and frees them: it is noticed. */
class MemoryFreedMeanwhileTest {
  private final LongChargeMap map = LongChargeMap.create();

  @BeforeEach
  void fill() {
    map.put(1, Charge.of(1));
    map.put(2, Charge.of(2));
  }

  static Stream<Consumer<LongChargeMap>> readings() {
    return Stream.of(
        map -> map.get(1), map -> map.at(1).toRecord(), map -> map.at(1).more().get(0));
  }

  @ParameterizedTest
  @MethodSource("readings")
  void aConstructorThatLooks(Consumer<LongChargeMap> reading) {
    try (map) {
      Fuse.before(() -> assertThat(map.contains(2)).isTrue());
      reading.accept(map);
      assertThat(map.get(1).size()).isEqualTo(1);
    }
  }

  @Test
  void aConstructorThatClosesTheMapAndIsNotTheLast() {
    Fuse.before(map::close);
    assertThatIllegalStateException().isThrownBy(() -> map.get(1));
  }

  @Test
  void aConstructorThatClosesTheMapOfAFlyweight() {
    ChargeFlyweight found = map.at(1);
    Fuse.before(map::close);
    assertThatIllegalStateException().isThrownBy(found::toRecord);
  }

  @Test
  void anAccessorThatClosesTheMap() {
    try (LongRestlessMap restless = LongRestlessMap.create()) {
      RestlessFlyweight found = restless.findOrInsert(1);
      Restless.before(restless::close);
      assertThatIllegalStateException()
          .isThrownBy(() -> found.set(new Restless(1, new int[] {1, 2})));
    }
  }

  @Test
  void charactersThatCloseTheMap() {
    ChargeFlyweight found = map.at(1);
    assertThatIllegalStateException()
        .isThrownBy(() -> found.nameEquals(new Closing("charge 1", map, 3)));
    assertThat(map.bytesUsed()).isEqualTo(0);
  }

  /** They are gone through twice: to see whether they fit, and to write them. */
  @Test
  void charactersThatCloseTheMapAsTheyAreWritten() {
    ChargeFlyweight found = map.at(1);
    String name = "charge 9";
    assertThatIllegalStateException()
        .isThrownBy(() -> found.name(new Closing(name, map, name.length() + 3)));
  }

  @Test
  void charactersThatATextKeyIsComparedWith() {
    try (StringStatsMap texts = StringStatsMap.create()) {
      texts.findOrInsert("a key");
      StringStatsMap.Cursor cursor = texts.cursor();
      assertThat(cursor.next()).isTrue();
      var key = cursor.key();
      assertThatThrownBy(() -> key.contentEquals(new Closing("a key", texts, 2)))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  /** Characters that close something as one of them is asked for. */
  private static final class Closing implements CharSequence {
    private final String text;
    private final AutoCloseable closed;
    private int left;

    Closing(String text, AutoCloseable closed, int left) {
      this.text = text;
      this.closed = closed;
      this.left = left;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (left-- == 0) {
        try {
          closed.close();
        } catch (Exception e) {
          throw new AssertionError(e);
        }
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
