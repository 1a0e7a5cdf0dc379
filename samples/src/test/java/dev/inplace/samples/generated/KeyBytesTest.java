package dev.inplace.samples.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.Flyweight;
import dev.inplace.LittleEndian;
import java.lang.foreign.MemorySegment;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** A key lies in its bucket as a field of its type does, always little-endian. */
class KeyBytesTest {

  @Test
  void truths() {
    try (BooleanStatsMap map = BooleanStatsMap.create()) {
      assertThat(bytes(map.findOrInsert(true), 8 + 8)).isEqualTo("01");
      assertThat(bytes(map.findOrInsert(false), 8 + 8)).isEqualTo("00");
    }
  }

  @Test
  void integers() {
    try (ByteStatsMap bytes = ByteStatsMap.create();
        ShortStatsMap shorts = ShortStatsMap.create();
        CharStatsMap chars = CharStatsMap.create();
        IntStatsMap ints = IntStatsMap.create();
        LongStatsMap longs = LongStatsMap.create()) {
      assertThat(bytes(bytes.findOrInsert((byte) -2), 8 + 8)).isEqualTo("fe");
      assertThat(bytes(shorts.findOrInsert((short) 0x1234), 8 + 16)).isEqualTo("34 12");
      assertThat(bytes(chars.findOrInsert('\uFEDC'), 8 + 16)).isEqualTo("dc fe");
      assertThat(bytes(ints.findOrInsert(0x0102_0304), 8 + 32)).isEqualTo("04 03 02 01");
      assertThat(bytes(longs.findOrInsert(-256), 8 + 64)).isEqualTo("00 ff ff ff ff ff ff ff");
    }
  }

  @Test
  void floatingPointNumbers() {
    try (FloatStatsMap floats = FloatStatsMap.create();
        DoubleStatsMap doubles = DoubleStatsMap.create()) {
      assertThat(bytes(floats.findOrInsert(-1.5f), 8 + 32)).isEqualTo("00 00 c0 bf");
      assertThat(bytes(doubles.findOrInsert(1), 8 + 64)).isEqualTo("00 00 00 00 00 00 f0 3f");
    }
  }

  @Test
  void enumsInTheSmallestSizeThatFits() {
    try (CoinStatsMap coins = CoinStatsMap.create();
        OctetStatsMap octets = OctetStatsMap.create();
        WideStatsMap wides = WideStatsMap.create()) {
      assertThat(bytes(coins.findOrInsert(Coin.TAILS), 8 + 8)).isEqualTo("01");
      assertThat(bytes(octets.findOrInsert(Octet.C255), 8 + 8)).isEqualTo("ff");
      assertThat(bytes(wides.findOrInsert(Wide.C256), 8 + 16)).isEqualTo("00 01");
    }
  }

  @Test
  void inTheSizesOfTheDataModelButNotInItsByteOrder() {
    try (CoinForeignMap coins = CoinForeignMap.create();
        CharForeignMap chars = CharForeignMap.create();
        DoubleForeignMap doubles = DoubleForeignMap.create()) {
      ForeignFlyweight found = coins.findOrInsert(Coin.TAILS).x(0x0102_0304);
      assertThat(bytes(found, 8 + 32)).isEqualTo("01 00 00 00"); // C's enums are ints
      assertThat(elem(found)).isEqualTo("01 02 03 04");
      assertThat(bytes(chars.findOrInsert('A'), 8 + 16)).isEqualTo("41 00");
      assertThat(bytes(doubles.findOrInsert(2), 8 + 64)).isEqualTo("00 00 00 00 00 00 00 40");
      coins.forEach((key, value) -> assertThat(key).isSameAs(Coin.TAILS));
    }
  }

  /** The key of a value just found, which lies in the first bucket of the map's memory. */
  private static String bytes(Flyweight found, long elems) {
    MemorySegment segment = Flyweight.segmentOf(found);
    long bucketSize = segment.byteSize(); // so small a table is made to measure
    long elemSize = (bucketSize - 8 - elems) / 8;
    long slot = (Flyweight.offsetOf(found) - elems) / elemSize;
    long keySize = (elems - 8) / 8;
    return hex(segment, 8 + slot * keySize, keySize);
  }

  private static String elem(ForeignFlyweight found) {
    return hex(found.segment(), found.offset(), ForeignFlyweight.SIZE);
  }

  private static String hex(MemorySegment segment, long offset, long size) {
    byte[] bytes = segment.asSlice(offset, size).toArray(LittleEndian.BYTE);
    return HexFormat.ofDelimiter(" ").formatHex(bytes);
  }
}
