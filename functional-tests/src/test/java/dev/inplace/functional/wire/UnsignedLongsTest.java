package dev.inplace.functional.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.info.FieldInfo;
import dev.inplace.info.FieldKind;
import dev.inplace.info.Structs;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnsignedLongsTest {
  private static final String MOST = "18446744073709551615";

  private final Arena arena = Arena.ofConfined();
  private final MemorySegment memory = arena.allocate(CountsFlyweight.SIZE, 8);
  private final CountsFlyweight counts = CountsFlyweight.of(memory, 0);

  @AfterEach
  void close() {
    arena.close();
  }

  @Test
  void theBitsAreReadAndWritten() {
    counts.total(-1).word(-2).shared(-3).rows(1, -4);
    assertThat(counts.total()).isEqualTo(-1);
    assertThat(counts.toRecord().rows()).containsExactly(0, -4);
    assertThat(counts.addTotal(2).total()).isEqualTo(1);
    assertThat(counts.getAndAddShared(4)).isEqualTo(-3);
    assertThat(counts.sharedVolatile()).isEqualTo(1);
  }

  @Test
  void theTextIsUnsigned() {
    counts.total(-1).word(-1).address(-1).shared(-1).rows(0, -1);
    assertThat(counts)
        .hasToString(
            "Counts[total=%1$s, word=%1$s, address=%1$s, shared=%1$s, rows=[%1$s, 0]]"
                .formatted(MOST));
    assertThat(Structs.dump(memory, 0, CountsFlyweight.INFO))
        .contains("total: unsigned long = " + MOST)
        .contains("rows[0..1]: unsigned long = " + MOST + ", 0");
  }

  @Test
  void inspectionHasTheBits() {
    FieldInfo total = CountsFlyweight.INFO.field("total").orElseThrow();
    assertThat(total.kind()).isEqualTo(FieldKind.UNSIGNED_LONG);
    total.set(memory, 0, Long.MIN_VALUE);
    assertThat(total.get(memory, 0)).isEqualTo(Long.MIN_VALUE);
    assertThat(counts.total()).isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void aKeyIsFoundByItsBits() {
    Counts key = new Counts(-1, -2, -3, -4, new long[] {-5, 6});
    try (var map = CountsIntMap.create()) {
      map.put(key, 5);
      assertThat(map.at(counts.set(key))).isEqualTo(5);
      assertThat(map.contains(counts.total(1))).isFalse();
    }
  }
}
