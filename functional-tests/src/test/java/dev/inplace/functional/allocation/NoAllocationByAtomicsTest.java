package dev.inplace.functional.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.atomic.AtomsFlyweight;
import dev.inplace.functional.atomic.AtomsSpan;
import dev.inplace.functional.atomic.BigAtomsFlyweight;
import dev.inplace.functional.atomic.LongAtomsMap;
import java.lang.foreign.Arena;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NoAllocationByAtomicsTest {
  private final Arena arena = Arena.ofShared();
  private final AtomsFlyweight little = AtomsFlyweight.allocate(arena);
  private final BigAtomsFlyweight big = BigAtomsFlyweight.allocate(arena);
  private final AtomsSpan span = AtomsSpan.allocate(arena, 100);

  @AfterEach
  void free() {
    arena.close();
  }

  private static void check(IntToLongFunction operation) {
    assertThat(Allocation.ofARound(operation)).isLessThan(500);
  }

  @Test
  void readersAndWriters() {
    check(i -> little.lRelease(i).bVolatile((byte) i).uiOpaque(i).lAcquire() + little.ubVolatile());
  }

  @Test
  void exchanges() {
    check(i -> little.compareAndSetD(i, i + 1) ? 1 : little.compareAndExchangeUi(i, i + 1));
  }

  @Test
  void additions() {
    check(i -> little.getAndAddL(i) + span.at(i % 100).getAndAddI(1));
  }

  @Test
  void additionsInTheOtherByteOrder() {
    check(i -> big.getAndAddL(i) + big.getAndSetI(i));
  }

  @Test
  void valuesOfAMap() {
    try (LongAtomsMap map = LongAtomsMap.create()) {
      check(i -> map.findOrInsert(i % 50).getAndAddL(i));
    }
  }
}
