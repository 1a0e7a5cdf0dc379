package dev.inplace.functional.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.inplace.functional.fixtures.Written;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Structs and fields with more alignment than their types ask for. */
class AlignedStructsTest {
  private static final long CACHE_LINE = 64;

  private final Arena arena = Arena.ofConfined();
  private final MemorySegment memory = arena.allocate(640, 64);

  @AfterEach
  void free() {
    arena.close();
  }

  @Test
  void everyStructOfASpanIsAligned() {
    VectorSpan span = VectorSpan.allocate(arena, 7);
    assertThat(span.segment().byteSize()).isEqualTo(7 * 16);
    for (int i = 0; i < 7; i++) {
      VectorFlyweight vector = span.at(i);
      assertThat(vector.segment().address() % 16).isEqualTo(0);
      vector.set(new Vector(i, 2, 3)).addX(0.5f);
    }
    assertThat(span.get(6)).isEqualTo(new Vector(6.5f, 2, 3));
    assertThat(VectorFlyweight.allocate(arena).segment().address() % 16).isEqualTo(0);
  }

  @Test
  void anAddressThatOnlyTheFieldsWouldAllowIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VectorFlyweight.of(memory, 8))
        .withMessageStartingWith("checkptr: Vector at offset 8 is misaligned: alignment 16, ");
    assertThatIllegalArgumentException().isThrownBy(() -> VectorSpan.of(memory, 8, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> CountersFlyweight.of(memory, 32));
    assertThatIllegalArgumentException().isThrownBy(() -> PlacedFlyweight.of(memory, 16));
    assertThat(VectorFlyweight.ofUnaligned(memory, 1).set(new Vector(1, 2, 3)).y()).isEqualTo(2);
  }

  @Test
  void isolatedFieldsShareTheirCacheLinesWithNobody() {
    assertThat(line(CountersFlyweight.WRITES_OFFSET)).isEqualTo(0);
    assertThat(line(CountersFlyweight.READS_OFFSET)).isEqualTo(1);
    assertThat(line(CountersFlyweight.LOSSES_OFFSET)).isEqualTo(2);
    assertThat(line(CountersFlyweight.STATE_OFFSET)).isEqualTo(3);
    assertThat(CountersFlyweight.SIZE).isEqualTo(4 * CACHE_LINE);
    CountersSpan span = CountersSpan.allocate(arena, 3);
    for (int i = 0; i < 3; i++) {
      assertThat(span.at(i).segment().address() % CACHE_LINE).isEqualTo(0);
    }
  }

  private static long line(long offset) {
    return offset / CACHE_LINE;
  }

  @Test
  void setClearsTheRestOfTheirLines() {
    CountersFlyweight counters = CountersFlyweight.of(memory, 0);
    String written = Written.by(memory, () -> counters.set(new Counters(-1, -1, -1, (byte) -1)));
    assertThat(written).startsWith("0: ff ff ff ff ff ff ff ff 00").doesNotContain(",");
    assertThat(written.split(" ")).hasSize(1 + 256);
    assertThat(Written.by(memory, () -> counters.losses(1))).isEqualTo("128: 01 00 00 00");
  }

  @Test
  void componentsAreAlignedEachForItself() {
    PlacedFlyweight placed = PlacedFlyweight.of(memory, 32);
    assertThat(Written.by(memory, () -> placed.b(-1))).isEqualTo("33: ff ff ff ff ff ff ff ff");
    assertThat(Written.by(memory, () -> placed.c(-1))).isEqualTo("44: ff ff ff ff");
    assertThat(Written.by(memory, () -> placed.d((byte) -1))).isEqualTo("64: ff");
    assertThat(Written.by(memory, () -> placed.e(1.0))).isEqualTo("68: 00 00 00 00 00 00 f0 3f");
    assertThat(Written.by(memory, () -> placed.leaves(1).tag((byte) 5))).isEqualTo("96: 05");
    assertThat(Written.by(memory, () -> placed.vector().z(1.0f))).isEqualTo("120: 00 00 80 3f");
    assertThat(Written.by(memory, () -> placed.colour(2, (byte) -1))).isEqualTo("130: ff");
  }

  @Test
  void aPackedFieldHasTheSameInsideAsAnAlignedOne() {
    ShardFlyweight shard = ShardFlyweight.of(memory, 0);
    assertThat(Written.by(memory, () -> shard.aligned().losses(-1))).isEqualTo("192: ff ff ff ff");
    assertThat(Written.by(memory, () -> shard.packed().losses(-1))).isEqualTo("449: ff ff ff ff");
    shard.aligned(new Counters(1, 2, 3, (byte) 4)).packed(shard.aligned().toRecord());
    assertThat(shard.packed()).isEqualTo(shard.aligned());
  }
}
