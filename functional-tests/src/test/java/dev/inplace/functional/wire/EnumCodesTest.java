package dev.inplace.functional.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.inplace.LittleEndian;
import dev.inplace.check.MalformedDataException;
import dev.inplace.functional.fixtures.Written;
import dev.inplace.functional.wire.Quote.Flag;
import dev.inplace.functional.wire.Quote.Kind;
import dev.inplace.functional.wire.Quote.Plain;
import dev.inplace.functional.wire.Quote.Side;
import dev.inplace.functional.wire.Quote.Tone;
import dev.inplace.info.FieldInfo;
import dev.inplace.info.LayoutText;
import dev.inplace.info.Structs;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnumCodesTest {
  private static final Quote QUOTE =
      new Quote(
          Side.SELL,
          Kind.LIMIT,
          Flag.FLAG,
          Tone.LOW,
          new Kind[] {Kind.MARKET, Kind.LIMIT, Kind.MARKET},
          Plain.ONE);

  private final Arena arena = Arena.ofConfined();
  private final MemorySegment memory = arena.allocate(QuoteFlyweight.SIZE, 8);
  private final QuoteFlyweight quote = QuoteFlyweight.of(memory, 0);

  @BeforeEach
  void write() {
    quote.set(QUOTE);
  }

  @AfterEach
  void close() {
    arena.close();
  }

  @Test
  void aConstantIsItsCode() {
    assertThat(Written.by(memory, () -> quote.side(Side.SELL))).isEqualTo("0: 53");
    assertThat(Written.by(memory, () -> quote.kind(Kind.MARKET))).isEqualTo("1: 4d");
    assertThat(Written.by(memory, () -> quote.flag(Flag.HIGH))).isEqualTo("4: 00 00 00 80");
    assertThat(Written.by(memory, () -> quote.flag(Flag.THOUSAND))).isEqualTo("4: e8 03 00 00");
    assertThat(Written.by(memory, () -> quote.tone(Tone.LOWEST))).isEqualTo("8: d4 fe");
    assertThat(Written.by(memory, () -> quote.kinds(1, Kind.LIMIT))).isEqualTo("11: 4c");
    assertThat(Written.by(memory, () -> quote.plain(Plain.ONE))).isEqualTo("14: 01 00");
    assertThat(QuoteFlyweight.SIZE).isEqualTo(16);
  }

  @Test
  void everyConstantIsReadBack() {
    for (Side side : Side.values()) {
      assertThat(quote.side(side).side()).isEqualTo(side);
    }
    for (Flag flag : Flag.values()) {
      assertThat(quote.flag(flag).flag()).isEqualTo(flag);
    }
    for (Tone tone : Tone.values()) {
      assertThat(quote.tone(tone).tone()).isEqualTo(tone);
    }
    assertThat(quote.set(QUOTE).toRecord()).usingRecursiveComparison().isEqualTo(QUOTE);
  }

  @Test
  void anUnknownCodeIsAnError() {
    memory.set(LittleEndian.BYTE, 0, (byte) 'X');
    assertThatExceptionOfType(MalformedDataException.class)
        .isThrownBy(quote::side)
        .withMessage(
            """
            Quote.side holds code 88 ('X'), which no constant of dev.inplace.functional.wire.Quote.Side has
            fix: give the constant for all other codes @Code(unknown = true)\
            """);
    assertThat(quote.toString()).startsWith("Quote[side=?88, kind=LIMIT, ");
  }

  @Test
  void orItIsTheConstantForUnknownOnes() {
    memory.set(LittleEndian.BYTE, 1, (byte) 'X');
    memory.set(LittleEndian.INT, 4, 7);
    assertThat(quote.kind()).isEqualTo(Kind.OTHER);
    assertThat(quote.flag()).isEqualTo(Flag.NONE);
    assertThat(quote.toRecord().kind()).isEqualTo(Kind.OTHER);
    assertThat(quote.toString()).contains("kind=?88, flag=?7");
  }

  @Test
  void whatIsReadAsOneConstantIsEqual() {
    QuoteFlyweight other = QuoteFlyweight.allocate(arena).copyFrom(quote);
    memory.set(LittleEndian.BYTE, 1, (byte) 'X');
    assertThat(quote).isNotEqualTo(other);
    other.segment().set(LittleEndian.BYTE, 1, (byte) 'Y');
    assertThat(quote).isEqualTo(other).hasSameHashCodeAs(other);
    memory.set(LittleEndian.INT, 4, 7);
    other.flag(Flag.NONE);
    memory.set(LittleEndian.BYTE, 12, (byte) 'X');
    other.segment().set(LittleEndian.BYTE, 12, (byte) 'Y');
    assertThat(quote).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(QuoteFlyweight.diff(quote, other)).contains("kind: ?88 -> ?89");
  }

  @Test
  void aConstantWithoutCodeIsNotWritten() {
    String message =
        """
        Quote.kind cannot be OTHER, which stands for unknown codes and has none of its own
        fix: write a constant that has a code\
        """;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> quote.kind(Kind.OTHER))
        .withMessage(message);
    Quote unknown = new Quote(Side.BUY, Kind.OTHER, Flag.NONE, Tone.LOW, QUOTE.kinds(), Plain.ZERO);
    assertThatIllegalArgumentException().isThrownBy(() -> quote.set(unknown)).withMessage(message);
    assertThat(quote.toRecord()).usingRecursiveComparison().isEqualTo(QUOTE);
    assertThatNullPointerException()
        .isThrownBy(() -> quote.side(null))
        .withMessage("Quote.side is null");
  }

  @Test
  void inspectionAgrees() {
    FieldInfo side = QuoteFlyweight.INFO.field("side").orElseThrow();
    assertThat(side.get(memory, 0)).isEqualTo(Side.SELL);
    side.set(memory, 0, "BUY");
    assertThat(quote.side()).isEqualTo(Side.BUY);
    FieldInfo kind = QuoteFlyweight.INFO.field("kind").orElseThrow();
    assertThatIllegalArgumentException().isThrownBy(() -> kind.set(memory, 0, Kind.OTHER));
    memory.set(LittleEndian.BYTE, 1, (byte) 'X');
    assertThat(kind.get(memory, 0)).isEqualTo(Kind.OTHER);
    assertThat(side.constants()).containsExactly("BUY", "SELL");
    assertThat(Structs.dump(memory, 0, QuoteFlyweight.INFO))
        .contains("side: 1-byte dev.inplace.functional.wire.Quote.Side = BUY")
        .contains("kind: 1-byte dev.inplace.functional.wire.Quote.Kind = ?88");
    assertThat(LayoutText.of(QuoteFlyweight.INFO))
        .contains("at 0, 1 bytes [BUY=66, SELL=83]\n")
        .contains("at 1, 1 bytes [LIMIT=76, MARKET=77, OTHER=?]\n")
        .contains("at 4, 4 bytes [NONE=0?, FLAG=64, THOUSAND=1000, HIGH=2147483648]\n");
  }

  @Test
  void keysHaveKnownCodesOnly() {
    try (var map = QuoteIntMap.create();
        var sides = SideIntMap.create()) {
      map.put(QUOTE, 4);
      assertThat(map.at(quote)).isEqualTo(4);
      memory.set(LittleEndian.BYTE, 1, (byte) 'X');
      assertThatIllegalArgumentException()
          .isThrownBy(() -> map.put(quote, 5))
          .withMessageContaining("is code 88 ('X'), which no constant of");
      sides.put(Side.SELL, 5);
      assertThat(sides.get(Side.SELL)).isEqualTo(5);
    }
  }

  @Test
  void codesInBits() {
    BitCodesFlyweight bits = BitCodesFlyweight.allocate(arena);
    bits.set(new BitCodes(-1, Side.SELL, Kind.LIMIT, 5));
    assertThat(bits.segment().get(LittleEndian.INT, 0))
        .isEqualTo(7 | 'S' << 3 | 'L' << 10 | 5 << 17);
    assertThat(bits.toRecord()).isEqualTo(new BitCodes(-1, Side.SELL, Kind.LIMIT, 5));
    assertThat(bits.side(Side.BUY).side()).isEqualTo(Side.BUY);
    assertThat(bits.before()).isEqualTo(-1);
    assertThatNullPointerException().isThrownBy(() -> bits.side(null));
    FieldInfo kind = BitCodesFlyweight.INFO.field("kind").orElseThrow();
    kind.set(bits.segment(), 0, "MARKET");
    assertThat(kind.get(bits.segment(), 0)).isEqualTo(bits.kind()).isEqualTo(Kind.MARKET);
    assertThatIllegalArgumentException().isThrownBy(() -> bits.kind(Kind.OTHER));
  }

  @Test
  void unknownCodesInBits() {
    BitCodesFlyweight bits = BitCodesFlyweight.allocate(arena).side(Side.BUY);
    BitCodesFlyweight others = BitCodesFlyweight.allocate(arena).side(Side.BUY);
    others.segment().set(LittleEndian.INT, 0, 'B' << 3 | 'X' << 10);
    assertThat(others.side()).isEqualTo(Side.BUY);
    assertThat(others.kind()).isEqualTo(Kind.OTHER);
    assertThat(others)
        .isEqualTo(bits)
        .hasSameHashCodeAs(bits)
        .hasToString("BitCodes[before=0, side=BUY, kind=?88, after=0]");
    try (var map = BitCodesIntMap.create()) {
      assertThatIllegalArgumentException().isThrownBy(() -> map.put(others, 1));
      others.kind(Kind.LIMIT);
      map.put(others, 1);
      assertThat(map.get(new BitCodes(0, Side.BUY, Kind.LIMIT, 0))).isEqualTo(1);
    }
    bits.segment().fill((byte) 0);
    assertThatExceptionOfType(MalformedDataException.class)
        .isThrownBy(bits::side)
        .withMessageStartingWith("BitCodes.side holds code 0, which no constant of");
  }
}
