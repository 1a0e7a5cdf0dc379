package dev.inplace.functional.info;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.check.Checkptr;
import java.lang.foreign.Arena;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The text in a debugger: {@code toString} at any time, on any thread. */
class DebuggerTest {
  private static final String EMPTY =
      "Wagon[name=, gauge=NARROW, axles=[Axle[load=0, width=0.0], Axle[load=0, width=0.0]],"
          + " spare=Axle[load=0, width=0.0]]";

  @Test
  void aFlyweightThatHasEnded() {
    try (LongWagonMap map = LongWagonMap.create()) {
      WagonFlyweight found = map.findOrInsert(1);
      assertThat(found).hasToString(EMPTY);
      WheelsetFlyweight part = found.spare();
      WheelsetSpan span = found.axles();
      assertThat(span)
          .hasToString("WheelsetSpan of 2 [Axle[load=0, width=0.0], Axle[load=0, width=0.0]]");
      map.remove(1);
      if (Checkptr.ON) {
        String why = " (has ended: a removal came after it was found)";
        assertThat(found).hasToString("WagonFlyweight" + why);
        assertThat(part).hasToString("WheelsetFlyweight" + why);
        assertThat(span).hasToString("WheelsetSpan" + why);
      }
    }
  }

  @Test
  void aFlyweightWhoseMapWasClosed() {
    LongWagonMap map = LongWagonMap.create();
    WagonFlyweight found = map.findOrInsert(1);
    map.close();
    assertThat(found.toString()).startsWith("WagonFlyweight (has ended: ");
    assertThat(map).hasToString("LongWagonMap (closed)");
  }

  @Test
  void aMapShowsItsSizeAndAFewEntries() {
    try (LongWagonMap map = LongWagonMap.create()) {
      assertThat(map).hasToString("LongWagonMap of 0 {}");
      map.findOrInsert(7);
      assertThat(map).hasToString("LongWagonMap of 1 {7 = " + EMPTY + "}");
      for (int i = 0; i < 1000; i++) {
        map.findOrInsert(i);
        assertThat(map.toString()).startsWith("LongWagonMap of ").doesNotContain("(");
      }
      assertThat(map.toString())
          .startsWith("LongWagonMap of 1000 {")
          .endsWith(", … 992 more}")
          .contains(" = " + EMPTY);
      assertThat(map.toString().split(" = ", -1)).hasSize(9);
    }
  }

  @Test
  void aLargeTableThatIsAlmostEmptyIsNotSearchedForLong() {
    try (LongWagonMap map = LongWagonMap.create(1_000_000)) {
      map.findOrInsert(7);
      assertThat(map.toString()).startsWith("LongWagonMap of 1 {").hasSizeLessThan(200);
    }
  }

  @Test
  void aMapOfAnotherThread() {
    try (LongWagonMap map = LongWagonMap.create()) {
      WagonFlyweight found = map.findOrInsert(7);
      assertThat(CompletableFuture.supplyAsync(map::toString).join())
          .isEqualTo("LongWagonMap of 1 (confined to another thread)");
      assertThat(CompletableFuture.supplyAsync(found::toString).join())
          .isEqualTo("WagonFlyweight (confined to another thread)");
    }
  }

  @Test
  void aMapWhoseArenaWasClosed() {
    Arena arena = Arena.ofConfined();
    LongWagonMap map = LongWagonMap.create(arena);
    map.findOrInsert(7);
    arena.close();
    assertThat(map).hasToString("LongWagonMap of 1 (its arena has been closed)");
  }
}
