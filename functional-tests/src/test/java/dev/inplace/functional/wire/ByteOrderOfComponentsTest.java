package dev.inplace.functional.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.Written;
import dev.inplace.info.StructInfo;
import dev.inplace.info.Structs;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ByteOrderOfComponentsTest {
  private static final Mixed MIXED =
      new Mixed((short) 1, 'b', 1.5f, -2.5, 3, 4, Mixed.Kind.SOME, new int[] {5, 6}, 7, 8);

  private final Arena arena = Arena.ofConfined();
  private final MemorySegment memory = arena.allocate(64, 8);
  private final SockaddrIn6Flyweight address = SockaddrIn6Flyweight.of(memory, 0);
  private final MixedFlyweight mixed = MixedFlyweight.of(memory, 0);

  @AfterEach
  void close() {
    arena.close();
  }

  @Test
  void aPortIsInTheOrderOfTheNetwork() {
    assertThat(SockaddrIn6Flyweight.SIZE).isEqualTo(28);
    assertThat(Written.by(memory, () -> address.family(10))).isEqualTo("0: 0a 00");
    assertThat(Written.by(memory, () -> address.port(443))).isEqualTo("2: 01 bb");
    assertThat(Written.by(memory, () -> address.flow(1))).isEqualTo("4: 00 00 00 01");
    assertThat(Written.by(memory, () -> address.scope(1))).isEqualTo("24: 01 00 00 00");
    assertThat(address.port(65_535).addPort(-1).port()).isEqualTo(65_534);
  }

  @Test
  void everyKindOfNumberHasItsOwnOrder() {
    assertThat(Written.by(memory, () -> mixed.small((short) 1))).isEqualTo("0: 01 00");
    assertThat(Written.by(memory, () -> mixed.letter('a'))).isEqualTo("2: 61 00");
    assertThat(Written.by(memory, () -> mixed.ratio(1))).isEqualTo("4: 00 00 80 3f");
    assertThat(Written.by(memory, () -> mixed.amount(1))).isEqualTo("8: 00 00 00 00 00 00 f0 3f");
    assertThat(Written.by(memory, () -> mixed.word(1))).isEqualTo("16: 01 00 00 00");
    assertThat(Written.by(memory, () -> mixed.countVolatile(1))).isEqualTo("20: 01 00 00 00");
    assertThat(Written.by(memory, () -> mixed.kind(Mixed.Kind.SOME))).isEqualTo("24: 01 00 00 00");
    assertThat(Written.by(memory, () -> mixed.rows(1, 1))).isEqualTo("32: 01 00 00 00");
    assertThat(Written.by(memory, () -> mixed.own(1))).isEqualTo("36: 00 00 00 01");
    assertThat(Written.by(memory, () -> mixed.same(1))).isEqualTo("40: 00 00 00 01");
  }

  @Test
  void aRecordSurvives() {
    Mixed read = mixed.set(MIXED).toRecord();
    assertThat(read).usingRecursiveComparison().isEqualTo(MIXED);
    MixedFlyweight copy = MixedFlyweight.allocate(arena).copyFrom(mixed);
    assertThat(copy).isEqualTo(mixed).hasSameHashCodeAs(mixed);
    assertThat(MixedFlyweight.diff(copy.rows(0, 9), mixed)).isEqualTo("rows[0]: 9 -> 5");
  }

  @Test
  void theLayoutOfTheJdkAgrees() {
    assertThat(order("port")).isEqualTo(ByteOrder.BIG_ENDIAN);
    assertThat(order("family")).isEqualTo(ByteOrder.LITTLE_ENDIAN);
  }

  private static ByteOrder order(String field) {
    return ((ValueLayout) SockaddrIn6Flyweight.LAYOUT.select(PathElement.groupElement(field)))
        .order();
  }

  @Test
  void inspectionAgrees() {
    StructInfo info = MixedFlyweight.INFO;
    mixed.set(MIXED);
    assertThat(info.field("count").orElseThrow().get(memory, 0)).isEqualTo(4);
    assertThat(info.field("kind").orElseThrow().get(memory, 0)).isEqualTo(Mixed.Kind.SOME);
    info.field("amount").orElseThrow().set(memory, 0, 9.0);
    assertThat(mixed.amount()).isEqualTo(9);
    assertThat(info.field("rows").orElseThrow().type()).isEqualTo("little-endian int[2]");
    assertThat(info.field("same").orElseThrow().type()).isEqualTo("int");
    assertThat(Structs.dump(memory, 0, info))
        .contains("word: little-endian word = 3")
        .contains("rows[0..1]: little-endian int = 5, 6")
        .contains("own: int = 7");
  }

  @Test
  void keysAreFoundByRecordAndByFlyweight() {
    SockaddrIn6 key = new SockaddrIn6((short) 10, (short) 443, 1, new byte[16], 2);
    try (var map = SockaddrIn6IntMap.create();
        var others = MixedIntMap.create()) {
      map.put(key, 5);
      assertThat(map.get(address.set(key))).isEqualTo(5);
      assertThat(map.contains(address.port(444))).isFalse();
      others.put(MIXED, 6);
      assertThat(others.get(mixed.set(MIXED))).isEqualTo(6);
      others.put(mixed.ratio(-0.0f), 7);
      assertThat(others.get(mixed.ratio(0))).isEqualTo(7);
    }
  }
}
