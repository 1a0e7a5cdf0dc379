package dev.inplace.benchmarks.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever does less is faster. Chronicle Map is not here: it does not start without its flags. */
class EveryMapDoesTheSameTest {
  private static final int ENTRIES = 1000;

  static Stream<LongKeys> maps() {
    return Stream.of(
        new Inplace(),
        new InplaceFlat(),
        new InplaceWide(),
        new InplaceFlatWide(),
        new HashMapOfRecords(),
        new HashMapOfRecordsWide(),
        new HashMapOfObjects(),
        new Fastutil(),
        new Hppc(),
        new Eclipse(),
        new Agrona(),
        new Koloboke());
  }

  static Stream<ObjectKeys<?>> mapsOfObjects() {
    return Stream.of(
        new PairsInplace(),
        new PairsInplaceFlat(),
        new PairsHashMapOfRecords(),
        new PairsHashMapOfObjects(),
        new TextsInplace(),
        new TextsInplaceFlat(),
        new TextsHashMapOfRecords(),
        new TextsHashMapOfObjects(),
        new BytesInplace(),
        new BytesHashMap());
  }

  private static long sumOfKeys() {
    long sum = 0;
    for (int i = 0; i < ENTRIES; i++) {
      sum += Keys.number(i);
    }
    return sum;
  }

  private static void fill(LongKeys map) {
    for (int i = 0; i < ENTRIES; i++) {
      map.insert(Keys.number(i));
    }
  }

  @ParameterizedTest
  @MethodSource("maps")
  void whatIsInsertedIsCountedOnce(LongKeys map) {
    map.open(0);
    fill(map);
    assertThat(map.sum()).isEqualTo(sumOfKeys() + ENTRIES);
    assertThat(map.max(Keys.number(7))).isZero();
    map.close();
  }

  @ParameterizedTest
  @MethodSource("maps")
  void eachUpdateCountsOneMore(LongKeys map) {
    map.open(ENTRIES);
    fill(map);
    for (int i = 0; i < ENTRIES; i++) {
      map.update(Keys.number(i));
    }
    assertThat(map.sum()).isEqualTo(sumOfKeys() + 2 * ENTRIES);
    map.close();
  }

  @ParameterizedTest
  @MethodSource("maps")
  void whatIsRemovedIsGone(LongKeys map) {
    map.open(0);
    fill(map);
    map.remove(Keys.number(7));
    assertThat(map.contains(Keys.number(7))).isFalse();
    assertThat(map.contains(Keys.number(8))).isTrue();
    assertThat(map.sum()).isEqualTo(sumOfKeys() - Keys.number(7) + ENTRIES - 1);
    map.clear();
    assertThat(map.sum()).isZero();
    map.close();
  }

  @ParameterizedTest
  @MethodSource("maps")
  void allKeysThatAreLookedUpAreThereAndAllThatMissAreNot(LongKeys map) {
    map.entries = ENTRIES;
    map.prepare();
    assertThat(map.miss()).isZero();
    assertThat(map.get()).isZero();
    map.update();
    assertThat(map.sum()).isEqualTo(sumOfKeys() + ENTRIES + 1024);
    map.churn();
    assertThat(map.contains(Keys.number(0))).isFalse();
    map.end();
  }

  @ParameterizedTest
  @MethodSource("mapsOfObjects")
  void equalKeysAreFoundAndOthersAreNot(ObjectKeys<?> map) {
    map.entries = ENTRIES;
    map.prepare();
    map.update();
    assertThat(map.miss()).isZero();
    map.insertGrowing();
    map.end();
  }
}
