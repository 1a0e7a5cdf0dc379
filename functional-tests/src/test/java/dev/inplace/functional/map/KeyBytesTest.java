package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.Flyweight;
import dev.inplace.LittleEndian;
import dev.inplace.functional.fixtures.BooleanStatsMap;
import dev.inplace.functional.fixtures.ByteStatsMap;
import dev.inplace.functional.fixtures.CharForeignMap;
import dev.inplace.functional.fixtures.CharStatsMap;
import dev.inplace.functional.fixtures.Coin;
import dev.inplace.functional.fixtures.CoinForeignMap;
import dev.inplace.functional.fixtures.CoinStatsMap;
import dev.inplace.functional.fixtures.DoubleForeignMap;
import dev.inplace.functional.fixtures.DoubleStatsMap;
import dev.inplace.functional.fixtures.FloatStatsMap;
import dev.inplace.functional.fixtures.ForeignFlyweight;
import dev.inplace.functional.fixtures.IntStatsMap;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.Methods;
import dev.inplace.functional.fixtures.Octet;
import dev.inplace.functional.fixtures.OctetStatsMap;
import dev.inplace.functional.fixtures.ShortStatsMap;
import dev.inplace.functional.fixtures.Wide;
import dev.inplace.functional.fixtures.WideStatsMap;
import dev.inplace.map.BucketShape;
import dev.inplace.map.Holder;
import dev.inplace.map.OffHeapMap;
import java.lang.foreign.MemorySegment;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** A key lies in its slot as a field of its type does, always little-endian. */
class KeyBytesTest {

  @Test
  void truths() {
    try (BooleanStatsMap map = BooleanStatsMap.create()) {
      assertThat(bytes(map, map.findOrInsert(true))).isEqualTo("01");
      assertThat(bytes(map, map.findOrInsert(false))).isEqualTo("00");
    }
  }

  @Test
  void integers() {
    try (ByteStatsMap bytes = ByteStatsMap.create();
        ShortStatsMap shorts = ShortStatsMap.create();
        CharStatsMap chars = CharStatsMap.create();
        IntStatsMap ints = IntStatsMap.create();
        LongStatsMap longs = LongStatsMap.create()) {
      assertThat(bytes(bytes, bytes.findOrInsert((byte) -2))).isEqualTo("fe");
      assertThat(bytes(shorts, shorts.findOrInsert((short) 0x1234))).isEqualTo("34 12");
      assertThat(bytes(chars, chars.findOrInsert('\uFEDC'))).isEqualTo("dc fe");
      assertThat(bytes(ints, ints.findOrInsert(0x0102_0304))).isEqualTo("04 03 02 01");
      assertThat(bytes(longs, longs.findOrInsert(-256))).isEqualTo("00 ff ff ff ff ff ff ff");
    }
  }

  @Test
  void floatingPointNumbers() {
    try (FloatStatsMap floats = FloatStatsMap.create();
        DoubleStatsMap doubles = DoubleStatsMap.create()) {
      assertThat(bytes(floats, floats.findOrInsert(-1.5f))).isEqualTo("00 00 c0 bf");
      assertThat(bytes(doubles, doubles.findOrInsert(1))).isEqualTo("00 00 00 00 00 00 f0 3f");
    }
  }

  @Test
  void enumsInTheSmallestSizeThatFits() {
    try (CoinStatsMap coins = CoinStatsMap.create();
        OctetStatsMap octets = OctetStatsMap.create();
        WideStatsMap wides = WideStatsMap.create()) {
      assertThat(bytes(coins, coins.findOrInsert(Coin.TAILS))).isEqualTo("01");
      assertThat(bytes(octets, octets.findOrInsert(Octet.C255))).isEqualTo("ff");
      assertThat(bytes(wides, wides.findOrInsert(Wide.C256))).isEqualTo("00 01");
    }
  }

  @Test
  void inTheSizesOfTheDataModelButNotInItsByteOrder() {
    try (CoinForeignMap coins = CoinForeignMap.create();
        CharForeignMap chars = CharForeignMap.create();
        DoubleForeignMap doubles = DoubleForeignMap.create()) {
      ForeignFlyweight found = coins.findOrInsert(Coin.TAILS).x(0x0102_0304);
      assertThat(bytes(coins, found)).isEqualTo("01 00 00 00"); // C's enums are ints
      assertThat(elem(found)).isEqualTo("01 02 03 04");
      assertThat(bytes(chars, chars.findOrInsert('A'))).isEqualTo("41 00");
      assertThat(bytes(doubles, doubles.findOrInsert(2))).isEqualTo("00 00 00 00 00 00 00 40");
      coins.forEach((key, value) -> assertThat(key).isSameAs(Coin.TAILS));
    }
  }

  /** The key of a value just found. */
  private static String bytes(OffHeapMap map, Flyweight found) {
    String name = map.getClass().getName();
    String bucket = name.substring(0, name.length() - "Map".length()) + "Bucket";
    BucketShape shape = BucketShape.of(new Methods(map.getClass()).named(bucket));
    long slot = 0;
    while (shape.elem(slot) != Holder.offset(map, found)) {
      slot++;
    }
    return hex(Holder.segment(map, found), shape.key(slot), shape.keySize());
  }

  private static String elem(ForeignFlyweight found) {
    return hex(found.segment(), found.offset(), ForeignFlyweight.SIZE);
  }

  private static String hex(MemorySegment segment, long offset, long size) {
    byte[] bytes = segment.asSlice(offset, size).toArray(LittleEndian.BYTE);
    return HexFormat.ofDelimiter(" ").formatHex(bytes);
  }
}
