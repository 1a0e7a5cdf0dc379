package dev.inplace.samples.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.inplace.map.SpoiltLinks;
import java.util.ConcurrentModificationException;
import java.util.function.LongConsumer;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a race has spoilt a chain, no operation goes round in it, and each says what is wrong. */
@Timeout(60)
class SpoiltMapTest {
  private static final long ENTRIES = Maps.most(1024);

  private LongStatsMap map = LongStatsMap.create();

  @AfterEach
  void free() {
    map.close();
  }

  static Stream<LongUnaryOperator> links() {
    return Stream.of(
        SpoiltLinks::toItself,
        SpoiltLinks::toNoSlab,
        SpoiltLinks::toANegativeSlab,
        SpoiltLinks::behindTheEnd);
  }

  @ParameterizedTest
  @MethodSource("links")
  void lookUps(LongUnaryOperator link) {
    StatsFlyweight mine = new StatsFlyweight();
    checkRefused(link, () -> forAbsent(map::get));
    checkRefused(link, () -> forAbsent(map::find));
    checkRefused(link, () -> forAbsent(key -> map.find(key, mine)));
    checkRefused(link, () -> forAbsent(map::contains));
    checkRefused(link, () -> forAbsent(map::remove));
  }

  @ParameterizedTest
  @MethodSource("links")
  void inserts(LongUnaryOperator link) {
    checkRefused(link, () -> forAbsent(map::findOrInsert));
    checkRefused(link, () -> forAbsent(key -> map.put(key, Maps.value(key))));
  }

  @ParameterizedTest
  @MethodSource("links")
  void whatGoesOverTheWholeMap(LongUnaryOperator link) {
    checkRefused(link, () -> map.forEach((key, value) -> {}));
    checkRefused(link, () -> map.ensureCapacity(10_000));
  }

  @ParameterizedTest
  @MethodSource("links")
  void clearMendsIt(LongUnaryOperator link) {
    fill();
    assertThat(SpoiltLinks.spoil(map, link)).isPositive();
    map.clear();
    Maps.fill(map, 0, ENTRIES);
    assertThat(Maps.inspect(map).entries()).isEqualTo(ENTRIES);
  }

  private void fill() {
    map.close();
    map = LongStatsMap.create();
    Maps.fill(map, 0, ENTRIES); // without a growth under way
  }

  private void checkRefused(LongUnaryOperator link, Runnable operation) {
    fill();
    assertThat(SpoiltLinks.spoil(map, link)).isPositive();
    assertThatExceptionOfType(ConcurrentModificationException.class)
        .isThrownBy(operation::run)
        .withMessage(
            "checkptr: the buckets of LongStatsMap are spoilt: it was changed on two threads at"
                + " once\nfix: use it on one thread at a time, and make it anew");
  }

  /** Absent keys: enough to come by each bucket. */
  private static void forAbsent(LongConsumer operation) {
    for (long key = ENTRIES; key < ENTRIES + 3000; key++) {
      operation.accept(key);
    }
  }
}
