package dev.inplace.samples.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.inplace.Flyweight;
import dev.inplace.LittleEndian;
import dev.inplace.map.TextFlyweight;
import dev.inplace.samples.generated.value.LongLongMap;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What the JDK does not ask where a map's memory is reached by address, and what it goes on asking.
 */
@EnabledIfSystemProperty(named = "inplace.access", matches = "raw")
class RawAccessTest {
  private static final long SLAB = 1 << 19;

  private final LongChargeMap map = LongChargeMap.create();

  @BeforeEach
  void fill() {
    for (int i = 0; i < 100; i++) {
      map.put(i, Charge.of(i));
    }
  }

  @AfterEach
  void free() {
    map.close();
  }

  @Test
  void aFlyweightIsForTheThreadOfItsMap() {
    ChargeFlyweight found = map.at(7);
    assertThatExceptionOfType(WrongThreadException.class)
        .isThrownBy(() -> elsewhere(found::size))
        .withMessageStartingWith(
            "checkptr: a flyweight of LongChargeMap is confined to " + Thread.currentThread())
        .withMessageEndingWith("\nfix: use it there, or make the map with createShared()");
    assertThat(found.size()).isEqualTo(7);
  }

  @Test
  void soIsWhatIsDerivedFromIt() {
    FuseFlyweight nested = map.at(7).fuse();
    FuseSpan span = map.at(7).more();
    refusesOthers(nested::number);
    refusesOthers(() -> span.at(1));
    refusesOthers(() -> span.get(1));
    refusesOthers(span::segment);
    assertThat(span.get(1).number()).isEqualTo(7);
  }

  @Test
  void soIsACursorThatHasNotMovedOn() {
    try (StringStatsMap texts = StringStatsMap.create();
        LongLongMap numbers = LongLongMap.create()) {
      texts.findOrInsert("a");
      numbers.put(1, 2);
      StringStatsMap.Cursor ofTexts = texts.cursor();
      LongLongMap.Cursor ofNumbers = numbers.cursor();
      assertThat(ofTexts.next() && ofNumbers.next()).isTrue();
      TextFlyweight key = ofTexts.key();
      refusesOthers(ofNumbers::value);
      refusesOthers(ofTexts::key);
      refusesOthers(key::length);
      assertThat(key.toString()).isEqualTo("a");
      assertThat(ofNumbers.value()).isEqualTo(2);
    }
  }

  @Test
  void aDebuggerOnAnotherThreadIsToldWhy() {
    ChargeFlyweight found = map.at(7);
    FuseSpan span = found.more();
    assertThat(elsewhere(found::toString))
        .isEqualTo("ChargeFlyweight (confined to another thread)");
    assertThat(elsewhere(span::toString)).isEqualTo("FuseSpan (confined to another thread)");
    assertThat(found.toString()).contains("charge 7");
  }

  @Test
  void aSegmentThatIsHandedOutIsASlab() {
    ChargeFlyweight found = map.at(7);
    MemorySegment slab = found.segment();
    MemorySegment name = found.nameBytes();
    MemorySegment structs = found.more().segment();
    assertThat(slab.byteSize()).isLessThanOrEqualTo(SLAB);
    assertThat(Flyweight.segmentOf(found)).isEqualTo(slab);
    assertThat(slab.get(LittleEndian.LONG, found.offset() + ChargeFlyweight.SIZE_OFFSET))
        .isEqualTo(7);
    assertThat(name.getString(0)).isEqualTo("charge 7");
    assertThat(structs.byteSize()).isEqualTo(2 * FuseFlyweight.SIZE);
    assertThat(structs.get(LittleEndian.INT, FuseFlyweight.SIZE)).isEqualTo(7);
    map.close();
    assertThatIllegalStateException().isThrownBy(() -> slab.get(LittleEndian.BYTE, 0));
    assertThatIllegalStateException().isThrownBy(() -> name.get(LittleEndian.BYTE, 0));
    assertThatIllegalStateException().isThrownBy(() -> structs.get(LittleEndian.BYTE, 0));
  }

  @Test
  void theSlabOfAKeyIsForReadingOnly() {
    try (StringStatsMap texts = StringStatsMap.create()) {
      texts.findOrInsert("");
      texts.findOrInsert("a key").count(5);
      texts.forEach(
          (key, value) -> {
            assertThat(key.segment().isReadOnly()).isTrue();
            assertThat(key.segment().asSlice(key.offset(), key.size()).byteSize())
                .isEqualTo(value.count());
            assertThat(texts.at(key).count()).isEqualTo(value.count());
          });
    }
  }

  @Test
  void aFlyweightOverASegmentOfTheUsersIsCheckedByTheJdk() {
    ChargeFlyweight mine;
    try (Arena arena = Arena.ofConfined()) {
      mine = ChargeFlyweight.of(arena.allocate(ChargeFlyweight.SIZE, 8), 0);
      mine.copyFrom(map.at(7));
      assertThat(mine.size()).isEqualTo(7);
      refusesOthers(mine::size);
      assertThat(map.remove(mine)).isFalse();
    }
    assertThatIllegalStateException().isThrownBy(mine::size);
  }

  private static void refusesOthers(Supplier<?> use) {
    assertThatExceptionOfType(WrongThreadException.class).isThrownBy(() -> elsewhere(use));
  }

  private static <T> T elsewhere(Supplier<T> use) {
    try {
      return CompletableFuture.supplyAsync(use, task -> new Thread(task).start()).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException thrown ? thrown : e;
    }
  }
}
