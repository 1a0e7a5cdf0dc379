package dev.inplace.functional.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.inplace.check.StaleFlyweightException;
import dev.inplace.functional.fixtures.Depot;
import dev.inplace.functional.fixtures.DepotFlyweight;
import dev.inplace.functional.fixtures.LongDepotMap;
import dev.inplace.functional.fixtures.Padded;
import dev.inplace.functional.fixtures.PaddedFlyweight;
import dev.inplace.functional.fixtures.PaddedSpan;
import dev.inplace.functional.fixtures.StatsFlyweight;
import dev.inplace.functional.fixtures.TextKey;
import dev.inplace.functional.fixtures.TextKeyStatsMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A flyweight of a map ends by the rule, and nothing can be done through it then. */
class StaleFlyweightTest {
  private static final String FIX = "\nfix: find it again";

  private final LongDepotMap map = LongDepotMap.create();

  @BeforeEach
  void fill() {
    for (long key = 0; key < 5; key++) {
      map.findOrInsert(key).counts(0, (int) key);
    }
  }

  @AfterEach
  void free() {
    map.close();
  }

  static Stream<Arguments> operations() {
    return Stream.of(
        Arguments.of("an insert of a new key", change(map -> map.findOrInsert(9))),
        Arguments.of("an insert of a new key", change(map -> map.put(9, map.get(0)))),
        Arguments.of("a removal", change(map -> map.remove(2))),
        Arguments.of("a removal", change(map -> map.remove(map.at(2)))),
        Arguments.of("a clear", change(LongDepotMap::clear)),
        Arguments.of("a close", change(LongDepotMap::close)));
  }

  private static Consumer<LongDepotMap> change(Consumer<LongDepotMap> change) {
    return change;
  }

  @ParameterizedTest
  @MethodSource("operations")
  void theOperationThatEndedItIsTold(String operation, Consumer<LongDepotMap> change) {
    DepotFlyweight found = map.at(3);
    change.accept(map);
    assertThatExceptionOfType(StaleFlyweightException.class)
        .isThrownBy(() -> found.counts(0))
        .withMessage(
            "checkptr: a flyweight over key 3 of LongDepotMap has ended: %s came after it was found"
                    .formatted(operation)
                + FIX);
  }

  @Test
  void theFirstOfManyIsTold() {
    DepotFlyweight found = map.at(3);
    map.remove(1);
    map.findOrInsert(1);
    map.remove(2);
    assertThatExceptionOfType(StaleFlyweightException.class)
        .isThrownBy(() -> found.counts(0))
        .withMessageContaining("a removal, and 2 more came after");
    for (int i = 0; i < 100; i++) {
      map.findOrInsert(100 + i);
    }
    assertThatExceptionOfType(StaleFlyweightException.class)
        .isThrownBy(() -> found.counts(0))
        .withMessageContaining("103 inserts, removals and the like came after");
  }

  @Test
  void nothingCanBeDoneThroughIt() {
    DepotFlyweight ended = map.at(3);
    Depot value = ended.toRecord();
    DepotFlyweight other = DepotFlyweight.allocate(java.lang.foreign.Arena.ofAuto());
    map.remove(4);
    List<Runnable> uses =
        List.of(
            ended::name,
            () -> ended.name("x"),
            ended::nameLength,
            ended::nameBytes,
            () -> ended.nameEquals("x"),
            () -> ended.nameTo(new StringBuilder()),
            () -> ended.counts(1),
            () -> ended.counts(1, 2),
            () -> ended.addCounts(1, 2),
            ended::first,
            () -> ended.first(value.first()),
            ended::shelves,
            () -> ended.shelves(1),
            () -> ended.shelves(1, value.first()),
            ended::toRecord,
            () -> ended.set(value),
            () -> ended.copyFrom(other),
            () -> other.copyFrom(ended),
            ended::segment,
            ended::hashCode,
            () -> ended.equals(other),
            () -> other.equals(ended),
            () -> map.remove(ended));
    for (Runnable use : uses) {
      assertThatExceptionOfType(StaleFlyweightException.class).isThrownBy(use::run);
    }
    assertThat(map.get(3)).usingRecursiveComparison().isEqualTo(value);
  }

  @Test
  void whatIsDerivedEndsWithIt() {
    DepotFlyweight found = map.at(3);
    PaddedFlyweight first = found.first();
    PaddedSpan shelves = found.shelves();
    PaddedSpan part = shelves.subspan(1, 1);
    PaddedSpan readOnly = shelves.asReadOnly();
    PaddedFlyweight ofSpan = shelves.at(1);
    PaddedFlyweight mine = shelves.at(0, new PaddedFlyweight());
    map.remove(4);
    List<Runnable> uses =
        List.of(
            first::toRecord,
            shelves::segment,
            () -> shelves.get(0),
            () -> shelves.at(0),
            () -> shelves.at(0, mine),
            () -> shelves.set(0, new Padded((byte) 1, 2, (byte) 3)),
            () -> shelves.forEach(each -> {}),
            () -> part.get(0),
            () -> readOnly.get(0),
            ofSpan::toRecord,
            mine::toRecord);
    for (Runnable use : uses) {
      assertThatExceptionOfType(StaleFlyweightException.class).isThrownBy(use::run);
    }
  }

  @Test
  void aFlyweightOfTheUsersCanBeShownAnotherEntry() {
    DepotFlyweight mine = map.at(3);
    map.remove(4);
    assertThat(map.find(2, mine)).isTrue();
    assertThat(mine.counts(0)).isEqualTo(2);
    assertThat(map.findOrInsert(7, mine)).isTrue();
    assertThat(mine.counts(0)).isEqualTo(0);
  }

  @Test
  void lookUpsAndUpdatesOfPresentKeysEndNothing() {
    DepotFlyweight found = map.at(3);
    map.put(3, map.get(2));
    map.put(1, map.get(2));
    map.findOrInsert(0).counts(2, 5);
    map.remove(99);
    map.forEach((key, value) -> value.addCounts(0, 1));
    assertThatNoException().isThrownBy(found::toRecord);
    assertThat(found.counts(0)).isEqualTo(3);
  }

  @Test
  void aCursorShowsItsEntryAnewAfterAChange() {
    LongDepotMap.Cursor cursor = map.cursor();
    assertThat(cursor.next()).isTrue();
    DepotFlyweight value = cursor.value();
    map.findOrInsert(50);
    assertThatExceptionOfType(StaleFlyweightException.class).isThrownBy(value::toRecord);
    assertThat(cursor.value().counts(0)).isEqualTo((int) cursor.key());
  }

  @Test
  void aKeyThatIsAStructIsToldByItsHash() {
    try (TextKeyStatsMap texts = TextKeyStatsMap.create()) {
      StatsFlyweight found = texts.findOrInsert(new TextKey("a", "x"));
      texts.findOrInsert(new TextKey("b", "x"));
      assertThatExceptionOfType(StaleFlyweightException.class)
          .isThrownBy(found::sum)
          .withMessageMatching(
              "(?s)checkptr: a flyweight over the key with hash 0x[0-9a-f]+ of TextKeyStatsMap has"
                  + " ended: an insert of a new key came after it was found"
                  + FIX);
    }
  }
}
