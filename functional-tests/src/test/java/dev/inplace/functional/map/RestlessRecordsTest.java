package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.inplace.functional.fixtures.LongRestlessBucket;
import dev.inplace.functional.fixtures.LongRestlessMap;
import dev.inplace.functional.fixtures.Restless;
import dev.inplace.functional.fixtures.RestlessFlyweight;
import dev.inplace.functional.fixtures.RestlessKeyBucket;
import dev.inplace.functional.fixtures.RestlessKeyMap;
import dev.inplace.map.BucketShape;
import dev.inplace.map.MapInspector;
import java.util.ConcurrentModificationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A record that changes the map it is being written to is refused, and nothing has changed. */
class RestlessRecordsTest {
  private static final LongRestlessMap MAP = LongRestlessMap.create();
  private static final RestlessKeyMap KEYED = RestlessKeyMap.create();

  private static Restless of(int number) {
    return new Restless(number, new int[] {number, number});
  }

  @AfterEach
  void empty() {
    MapInspector.check(MAP, BucketShape.of(LongRestlessBucket.class));
    MapInspector.check(KEYED, BucketShape.of(RestlessKeyBucket.class));
    MAP.clear();
    KEYED.clear();
  }

  static Stream<Runnable> changes() {
    return Stream.of(
        () -> MAP.put(100, of(100)),
        () -> MAP.findOrInsert(100),
        () -> MAP.remove(3),
        () -> MAP.remove(MAP.find(3)),
        MAP::clear,
        MAP::close);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void aValueThatChangesItsMap(Runnable change) {
    for (int key = 0; key < 8; key++) {
      MAP.put(key, of(key));
    }
    Restless.before(change);
    assertThatExceptionOfType(ConcurrentModificationException.class)
        .isThrownBy(() -> MAP.put(9, of(9)))
        .withMessage(
            "concurrent writes to LongRestlessMap: another write has not ended\n"
                + "fix: change it on one thread at a time, and not in a record's accessors");
    assertThat(MAP.size()).isEqualTo(8);
    assertThat(MAP.at(3).number()).isEqualTo(3);
    assertThat(MAP.contains(9)).isFalse();
  }

  @Test
  void aValueThatOnlyLooksIsWelcome() {
    MAP.put(1, of(1));
    Restless.before(() -> MAP.at(1).number(11));
    MAP.put(2, of(2));
    assertThat(MAP.at(1).number()).isEqualTo(11);
    assertThat(MAP.at(2).number()).isEqualTo(2);
  }

  @Test
  void aKeyThatLooksAnotherKeyUp() {
    KEYED.put(of(1), of(1));
    KEYED.put(of(2), of(2));
    Restless.before(() -> assertThat(KEYED.get(of(1))).isEqualTo(of(1)));
    assertThat(KEYED.get(of(2))).isEqualTo(of(2));
    Restless.before(() -> assertThat(KEYED.contains(of(3))).isFalse());
    assertThat(KEYED.find(of(1))).isNotNull();
    Restless.before(() -> assertThat(KEYED.get(of(1))).isEqualTo(of(1)));
    KEYED.put(of(4), of(4));
    assertThat(KEYED.get(of(4))).isEqualTo(of(4));
  }

  /** A key is read before the map changes, so a change by its accessors comes first. */
  @Test
  void aKeyThatChangesItsMap() {
    KEYED.put(of(1), of(1));
    Restless.before(() -> KEYED.put(of(5), of(5)));
    KEYED.put(of(2), of(2));
    Restless.before(() -> KEYED.findOrInsert(of(6)).number(6));
    assertThat(KEYED.get(of(2))).isEqualTo(of(2));
    Restless.before(() -> KEYED.remove(of(5)));
    KEYED.findOrInsert(of(3)).number(3);
    Restless.before(KEYED::clear);
    KEYED.put(of(4), of(4));
    assertThat(KEYED.size()).isEqualTo(1);
    assertThat(KEYED.get(of(4))).isEqualTo(of(4));
  }

  @Test
  void anArrayOfAnotherLength() {
    Restless value = new Restless(7, new int[] {1});
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> MAP.put(5, value))
        .withMessage("Restless.pair has 2 elements; the array has 1");
    assertThat(MAP.contains(5)).isFalse();
  }

  @Test
  void noFlyweightToShowTheValueBy() {
    assertThatExceptionOfType(NullPointerException.class)
        .isThrownBy(() -> MAP.findOrInsert(5, (RestlessFlyweight) null))
        .withMessage("flyweight is null");
    assertThat(MAP.contains(5)).isFalse();
  }
}
