package dev.inplace.benchmarks.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class KeysTest {
  private static final int MANY = 100_000;

  @Test
  void textsDifferAndHaveFourToFortyCharacters() {
    assertThat(LongStream.range(0, MANY).mapToObj(Keys::text).distinct()).hasSize(MANY);
    assertThat(LongStream.range(0, MANY).mapToObj(Keys::text).map(String::length).distinct())
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(4, 40).boxed().toList());
  }

  @Test
  void aShortOrderWouldBeLearned() {
    assertThat(Keys.draw(1000)).hasSize(1 << 16);
    assertThat(Keys.draw(MANY)).hasSize(1 << 17);
  }

  @Test
  void noKeyIsTheComplementOfAnother() {
    long[] complements = LongStream.range(0, MANY).map(number -> ~Keys.number(number)).toArray();
    long[] keys = LongStream.range(0, MANY).map(Keys::number).toArray();
    assertThat(LongStream.concat(LongStream.of(keys), LongStream.of(complements)).distinct())
        .hasSize(2 * MANY);
  }
}
