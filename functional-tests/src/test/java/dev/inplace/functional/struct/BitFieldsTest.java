package dev.inplace.functional.struct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inplace.check.MalformedDataException;
import dev.inplace.functional.allocation.Allocation;
import dev.inplace.functional.fixtures.Coin;
import dev.inplace.functional.fixtures.Ipv4Flyweight;
import dev.inplace.functional.fixtures.LongModesMap;
import dev.inplace.functional.fixtures.Modes;
import dev.inplace.functional.fixtures.ModesFlyweight;
import dev.inplace.functional.fixtures.ModesIntMap;
import dev.inplace.functional.fixtures.ModesSpan;
import dev.inplace.info.FieldInfo;
import dev.inplace.info.Structs;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Bit-fields in flyweights, spans, maps and at run time. */
class BitFieldsTest {
  private static final Modes MODES =
      new Modes((byte) 7, true, -16, Coin.HEADS, 0, 0xF_FFFF, (byte) -4, 0, -1L << 60);

  /** The header of RFC 1071's example in many textbooks: 73 bytes of UDP, not to be fragmented. */
  private static final byte[] HEADER =
      HexFormat.of().parseHex("450000730000400040 11b861c0a80001c0a800c7".replace(" ", ""));

  @Test
  void headerOfAPacketIsRead() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment packet = arena.allocate(Ipv4Flyweight.SIZE);
      MemorySegment.copy(HEADER, 0, packet, ValueLayout.JAVA_BYTE, 0, HEADER.length);
      Ipv4Flyweight header = Ipv4Flyweight.ofUnaligned(packet, 0);
      assertThat(header.version()).isEqualTo((short) 4);
      assertThat(header.words()).isEqualTo((short) 5);
      assertThat(header.length()).isEqualTo(115);
      assertThat(header.dontFragment()).isTrue();
      assertThat(header.moreFragments()).isFalse();
      assertThat(header.fragment()).isZero();
      assertThat(header.timeToLive()).isEqualTo((short) 64);
      assertThat(header.source()).isEqualTo(0xC0A80001L);

      Ipv4Flyweight copy = Ipv4Flyweight.allocate(arena).set(header.toRecord());
      assertThat(Ipv4Flyweight.segmentOf(copy).toArray(ValueLayout.JAVA_BYTE)).isEqualTo(HEADER);
      header.fragment(0x1234).moreFragments(true);
      assertThat(packet.get(ValueLayout.JAVA_BYTE, 6)).isEqualTo((byte) 0x72);
      assertThat(packet.get(ValueLayout.JAVA_BYTE, 7)).isEqualTo((byte) 0x34);
    }
  }

  @Test
  void recordsComeBack() {
    try (Arena arena = Arena.ofConfined()) {
      ModesFlyweight modes = ModesFlyweight.allocate(arena).set(MODES);
      assertThat(modes.toRecord()).isEqualTo(MODES);
      assertThat(modes.level()).isEqualTo(-16);
      assertThat(modes.address()).isEqualTo(0xF_FFFFL);
      assertThat(modes.toString())
          .isEqualTo(
              "Modes[first=7, on=true, level=-16, coin=HEADS, address=1048575, small=-4,"
                  + " wide=-1152921504606846976]");
      ModesSpan span = ModesSpan.allocate(arena, 3);
      span.set(1, MODES);
      assertThat(span.get(1)).isEqualTo(MODES);
      assertThat(span.at(1)).isEqualTo(modes).hasSameHashCodeAs(modes);
      assertThat(span.at(0)).isNotEqualTo(modes);
    }
  }

  @Test
  void valuesThatDoNotFitChangeNothing() {
    try (Arena arena = Arena.ofConfined()) {
      ModesFlyweight modes = ModesFlyweight.allocate(arena).set(MODES);
      assertThatThrownBy(() -> modes.level(16)).hasMessage("Modes.level holds -16 to 15, not 16");
      assertThatThrownBy(() -> modes.addLevel(-1))
          .hasMessage("Modes.level holds -16 to 15, not -17");
      assertThatThrownBy(() -> modes.addSmall(256))
          .hasMessage("Modes.small holds -4 to 3, not 252");
      assertThatThrownBy(() -> modes.address(-1))
          .hasMessage("Modes.address holds 0 to 1048575, not -1");
      assertThatThrownBy(() -> modes.coin(null)).isInstanceOf(NullPointerException.class);
      assertThatThrownBy(
              () -> modes.set(new Modes((byte) 0, false, 0, Coin.TAILS, 0, -1, (byte) 0, 0, 0)))
          .hasMessage("Modes.address holds 0 to 1048575, not 4294967295");
      assertThatThrownBy(
              () -> modes.set(new Modes((byte) 0, false, 0, Coin.TAILS, 0, 0, (byte) 0, 1, 0)))
          .hasMessage(
              "Modes.gap is an unnamed bit-field, which holds nothing, not 1\n"
                  + "fix: give 0 or false");
      assertThat(modes.toRecord()).isEqualTo(MODES);
    }
  }

  @Test
  void copiesAndRecordsLeaveNoForeignBitsInPadding() {
    try (Arena arena = Arena.ofConfined()) {
      ModesFlyweight clean = ModesFlyweight.allocate(arena).set(MODES);
      MemorySegment dirty = arena.allocate(ModesFlyweight.SIZE, ModesFlyweight.ALIGNMENT);
      dirty.fill((byte) -1);
      ModesFlyweight.of(dirty, 0).set(MODES);
      assertThat(dirty.mismatch(ModesFlyweight.segmentOf(clean))).isEqualTo(-1);
      dirty.fill((byte) -1);
      ModesFlyweight foreign = ModesFlyweight.of(dirty, 0).coin(Coin.HEADS);
      ModesFlyweight copy = ModesFlyweight.allocate(arena).copyFrom(foreign);
      assertThat(copy).isEqualTo(foreign);
      assertThat(ModesFlyweight.segmentOf(copy).mismatch(dirty)).isNotEqualTo(-1);
    }
  }

  @Test
  void bitsWithoutAConstantAreAnErrorThatTextsShow() {
    try (Arena arena = Arena.ofConfined()) {
      ModesFlyweight modes = ModesFlyweight.allocate(arena);
      MemorySegment bytes = ModesFlyweight.segmentOf(modes);
      bytes.fill((byte) -1);
      assertThatThrownBy(modes::coin).isInstanceOf(MalformedDataException.class);
      assertThatThrownBy(modes::toRecord).isInstanceOf(MalformedDataException.class);
      assertThat(modes.toString()).contains("coin=?3", "level=-1");
      assertThat(Structs.dump(bytes, 0, ModesFlyweight.INFO))
          .contains("level: int:5 at bit 1 = -1", "coin: ", " at bit 6 = ?3");
    }
  }

  @Test
  void fieldsAtRunTimeAgreeWithTheFlyweight() {
    try (Arena arena = Arena.ofConfined()) {
      ModesFlyweight modes = ModesFlyweight.allocate(arena).set(MODES);
      MemorySegment bytes = ModesFlyweight.segmentOf(modes);
      FieldInfo level = ModesFlyweight.INFO.field("level").orElseThrow();
      assertThat(level.bit()).isEqualTo(ModesFlyweight.LEVEL_BIT).isEqualTo(1);
      assertThat(level.width()).isEqualTo(ModesFlyweight.LEVEL_BITS).isEqualTo(5);
      for (FieldInfo field : ModesFlyweight.INFO.fields()) {
        Object value = field.get(bytes, 0);
        field.set(bytes, 0, value);
        assertThat(modes.toRecord()).as(field.name()).isEqualTo(MODES);
      }
      assertThat(level.get(bytes, 0)).isEqualTo(-16);
      level.set(bytes, 0, 15);
      assertThat(modes.level()).isEqualTo(15);
      assertThatThrownBy(() -> level.set(bytes, 0, 16))
          .hasMessage("Modes.level holds -16 to 15, not 16");
      ModesFlyweight other = ModesFlyweight.allocate(arena).set(MODES);
      assertThat(ModesFlyweight.diff(other, modes)).isEqualTo("level: -16 -> 15");
    }
  }

  @Test
  void valuesAndKeysOfMaps() {
    try (LongModesMap modes = LongModesMap.create();
        ModesIntMap counts = ModesIntMap.create();
        Arena arena = Arena.ofConfined()) {
      modes.put(3, MODES);
      modes.at(3).level(9);
      assertThat(modes.at(3).level()).isEqualTo(9);
      assertThat(modes.at(3).wide()).isEqualTo(MODES.wide());
      counts.put(MODES, 5);
      MemorySegment dirty = arena.allocate(ModesFlyweight.SIZE, ModesFlyweight.ALIGNMENT);
      dirty.fill((byte) -1);
      ModesFlyweight key = ModesFlyweight.of(dirty, 0);
      for (FieldInfo field : ModesFlyweight.INFO.fields()) {
        field.set(dirty, 0, field.get(ModesFlyweight.segmentOf(copy(arena)), 0));
      }
      assertThat(counts.get(key)).isEqualTo(5);
    }
  }

  private static ModesFlyweight copy(Arena arena) {
    return ModesFlyweight.allocate(arena).set(MODES);
  }

  @Test
  void accessAllocatesNothing() {
    try (Arena arena = Arena.ofConfined()) {
      ModesFlyweight modes = ModesFlyweight.allocate(arena).set(MODES);
      long bytes =
          Allocation.ofARound(
              i -> {
                modes.level(i & 15).address(i & 0xFFFFL).on(!modes.on()).wide(i);
                return modes.level() + modes.address() + modes.wide() + modes.small();
              });
      assertThat(bytes).isZero();
    }
  }
}
