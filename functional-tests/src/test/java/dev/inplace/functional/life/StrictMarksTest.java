package dev.inplace.functional.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.inplace.check.ExactAllocator;
import dev.inplace.check.Marks;
import dev.inplace.functional.fixtures.Box;
import dev.inplace.functional.fixtures.BoxFlyweight;
import dev.inplace.functional.fixtures.BoxSpan;
import dev.inplace.functional.fixtures.DepotFlyweight;
import dev.inplace.functional.fixtures.LongDepotMap;
import dev.inplace.functional.fixtures.PaddedFlyweight;
import dev.inplace.functional.fixtures.PaddedSpan;
import dev.inplace.functional.fixtures.ShelfFlyweight;
import dev.inplace.functional.fixtures.StatsFlyweight;
import dev.inplace.functional.fixtures.StatsSpan;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Wraps of memory that is known as something else, in strict mode. */
@EnabledIfSystemProperty(named = "inplace.checkptr", matches = "strict")
class StrictMarksTest {
  private static final long INNER = BoxFlyweight.INNER_OFFSET;

  private final Arena arena = Arena.ofConfined();

  @AfterEach
  void free() {
    arena.close();
  }

  private MemorySegment memory() {
    return arena.allocate(1000, 64);
  }

  private static void assertRefused(Runnable wrap, String name, long offset, String there) {
    String where = Box.class.getPackageName() + ".";
    assertThatIllegalArgumentException()
        .isThrownBy(wrap::run)
        .withMessageMatching(
            "checkptr: %s at offset %d, address 0x[0-9a-f]+, lies over %s at address 0x[0-9a-f]+\n"
                    .formatted(where + name, offset, where + there)
                + "fix: wrap that struct, or a part at its offset; .* Marks.forget\\(segment\\).*");
  }

  @Test
  void anotherLayoutIsRefused() {
    MemorySegment memory = memory();
    BoxFlyweight.of(memory, 0);
    assertThatNoException().isThrownBy(() -> BoxFlyweight.ofUnaligned(memory, 0));
    assertRefused(() -> StatsFlyweight.of(memory, 0), "Stats", 0, "Box");
    assertRefused(() -> StatsFlyweight.of(memory, 24), "Stats", 24, "Box");
    assertRefused(() -> BoxFlyweight.of(memory, 8), "Box", 8, "Box");
    assertRefused(() -> StatsSpan.of(memory, 16, 4), "Stats", 16, "Box");
    assertThatNoException().isThrownBy(() -> StatsFlyweight.of(memory, BoxFlyweight.SIZE));
  }

  @Test
  void whatTheLibraryAllocatedIsKnown() {
    PaddedFlyweight padded = PaddedFlyweight.allocate(arena);
    assertRefused(() -> StatsFlyweight.of(padded.segment(), 0), "Stats", 0, "Padded");
    PaddedSpan span = PaddedSpan.allocate(arena, 10);
    assertRefused(() -> StatsFlyweight.of(span.segment(), 72), "Stats", 72, "Padded");
    assertRefused(() -> PaddedFlyweight.of(span.segment(), 8), "Padded", 8, "Padded");
    assertThatNoException().isThrownBy(() -> PaddedFlyweight.of(span.segment(), 216));
    assertThatNoException().isThrownBy(() -> span.subspan(3, 4).asReadOnly().at(1));
  }

  @Test
  void partsPassAtTheirOffset() {
    BoxSpan boxes = BoxSpan.allocate(arena, 3);
    MemorySegment memory = boxes.segment();
    long second = BoxFlyweight.SIZE;
    assertThatNoException().isThrownBy(() -> PaddedFlyweight.of(memory, second + INNER));
    assertRefused(() -> PaddedFlyweight.of(memory, second), "Padded", second, "Box");
    assertRefused(() -> PaddedSpan.of(memory, INNER, 2), "Padded", INNER, "Box");
  }

  @Test
  void elementsOfArraysPassToo() {
    ShelfFlyweight shelf = ShelfFlyweight.allocate(arena);
    MemorySegment memory = shelf.segment();
    long boxes = ShelfFlyweight.BOXES_OFFSET;
    assertThat(shelf.padded().at(1).second()).isZero();
    assertThat(shelf.boxes(1).inner().second()).isZero();
    assertThatNoException()
        .isThrownBy(() -> PaddedSpan.of(memory, ShelfFlyweight.PADDED_OFFSET, 2));
    assertThatNoException()
        .isThrownBy(() -> PaddedFlyweight.of(memory, boxes + BoxFlyweight.SIZE + INNER));
    assertRefused(() -> BoxFlyweight.of(memory, boxes + 8), "Box", boxes + 8, "Shelf");
    assertRefused(
        () -> BoxSpan.of(memory, boxes - BoxFlyweight.SIZE, 3),
        "Box",
        boxes - BoxFlyweight.SIZE,
        "Shelf");
  }

  @Test
  void anOuterStructPassesOverItsParts() {
    MemorySegment memory = memory();
    PaddedFlyweight.of(memory, 100 * 8 + INNER);
    assertThatNoException().isThrownBy(() -> BoxFlyweight.of(memory, 100 * 8));
    assertRefused(() -> StatsFlyweight.of(memory, 100 * 8), "Stats", 100 * 8, "Box");
    PaddedFlyweight.of(memory, 0);
    assertRefused(() -> BoxFlyweight.of(memory, 0), "Box", 0, "Padded");
  }

  @Test
  void spansOfOneRunPass() {
    MemorySegment memory = memory();
    PaddedSpan.of(memory, 24, 4);
    PaddedSpan.of(memory, 72, 8);
    PaddedSpan.of(memory, 0, 20);
    assertRefused(() -> PaddedSpan.of(memory, 8, 20), "Padded", 8, "Padded");
  }

  @Test
  void aClosedArenaIsForgotten() {
    List<Long> addresses = new ArrayList<>();
    for (int i = 0; i < 3000; i++) { // malloc gives the same addresses again
      try (Arena mine = Arena.ofConfined()) {
        MemorySegment memory = mine.allocate(BoxFlyweight.SIZE, 8);
        addresses.add(memory.address());
        if (i % 2 == 0) {
          BoxFlyweight.of(memory, 0);
        } else {
          StatsFlyweight.of(memory, 0);
        }
      }
    }
    assertThat(addresses.stream().distinct().count()).isLessThan(3000);
  }

  @Test
  void aPoolForgets() {
    PaddedSpan span = PaddedSpan.allocate(arena, 10);
    MemorySegment memory = span.segment();
    Marks.forget(memory.asSlice(48, 30)); // the bytes of two structs
    assertThatNoException().isThrownBy(() -> StatsSpan.of(memory, 48, 2));
    assertRefused(() -> StatsFlyweight.of(memory, 24), "Stats", 24, "Padded");
    assertRefused(() -> StatsFlyweight.of(memory, 96), "Stats", 96, "Padded");
  }

  @Test
  void exemptMemoryTakesAnyLayout() {
    MemorySegment memory = memory();
    Marks.exempt(memory);
    BoxFlyweight.of(memory, 0);
    assertThatNoException().isThrownBy(() -> StatsSpan.of(memory, 8, 3));
  }

  @Test
  void memoryOfMapsIsNotMarked() {
    try (var map = LongDepotMap.create(arena)) {
      for (int i = 0; i < 1000; i++) {
        assertThat(map.findOrInsert(i).segment().byteSize()).isEqualTo(DepotFlyweight.SIZE);
        DepotFlyweight.of(map.at(i).segment(), 0);
      }
      map.clear();
      map.compact();
      map.ensureCapacity(5000);
    }
  }

  @Test
  void exactSegmentsShowAWrongAlignment() {
    MemorySegment memory = new ExactAllocator(arena).allocate(PaddedFlyweight.SIZE, 4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PaddedFlyweight.of(memory, 0))
        .withMessageContaining("Padded at offset 0 is misaligned: alignment 8");
  }
}
