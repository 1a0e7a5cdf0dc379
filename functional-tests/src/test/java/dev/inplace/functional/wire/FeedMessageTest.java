package dev.inplace.functional.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.LittleEndian;
import dev.inplace.functional.wire.AddOrder.Side;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A message of a market's feed, written as the feed describes it. */
class FeedMessageTest {
  private final Arena arena = Arena.ofConfined();

  @AfterEach
  void close() {
    arena.close();
  }

  @Test
  void aMessageOfAMarket() {
    byte[] wire =
        HexFormat.of().parseHex("534141504c20202020000100000002ff00000000000001ff00000000000001");
    MemorySegment segment = arena.allocateFrom(LittleEndian.BYTE, wire);
    AddOrderFlyweight message = AddOrderFlyweight.ofUnaligned(segment, 0);
    assertThat(AddOrderFlyweight.SIZE).isEqualTo(31);
    assertThat(message.side()).isEqualTo(Side.SELL);
    assertThat(message.stockEquals("AAPL")).isTrue();
    assertThat(message.time()).isEqualTo(0x0001_0000_0002L);
    assertThat(message.reference()).isEqualTo(0xFF00_0000_0000_0001L);
    assertThat(message)
        .hasToString(
            "AddOrder[side=SELL, stock=AAPL, time=4294967298, reference=18374686479671623681,"
                + " word=18374686479671623681]");
    AddOrderFlyweight copy = AddOrderFlyweight.allocate(arena).set(message.toRecord());
    assertThat(copy.segment().mismatch(segment)).isEqualTo(-1);
    assertThat(copy.stock("MSFT").stockBytes().toArray(LittleEndian.BYTE))
        .isEqualTo("MSFT    ".getBytes(US_ASCII));
    assertThat(copy.side(Side.BUY).segment().get(LittleEndian.BYTE, 0)).isEqualTo((byte) 'B');
    try (var orders = LongAddOrderMap.create()) {
      orders.put(1, message.toRecord());
      assertThat(orders.at(1).addTime(1).time()).isEqualTo(0x0001_0000_0003L);
      assertThat(orders.get(1).side()).isEqualTo(Side.SELL);
    }
  }
}
