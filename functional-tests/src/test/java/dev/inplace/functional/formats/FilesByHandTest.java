package dev.inplace.functional.formats;

import static dev.inplace.functional.formats.RoundTrip.memory;
import static dev.inplace.functional.formats.RoundTrip.requireSame;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.formats.Network.Opcode;
import dev.inplace.functional.formats.Network.Rcode;
import dev.inplace.functional.formats.Records.Encoding;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files and packets whose bytes are written as their documents give them. */
class FilesByHandTest {
  private final Arena arena = Arena.ofConfined();

  @AfterEach
  void close() {
    arena.close();
  }

  private MemorySegment hex(String bytes) {
    return memory(arena, HexFormat.of().parseHex(bytes.replace(" ", "")));
  }

  /** The answer to a question for a name that does not exist. */
  @Test
  void dns() {
    DnsFlyweight head = DnsFlyweight.of(hex("1a2b 8183 0001 0000 0001 0000"), 0);
    assertThat(DnsFlyweight.SIZE).isEqualTo(12);
    assertThat(head.isResponse()).isTrue();
    assertThat(head.opcode()).isEqualTo(Opcode.QUERY);
    assertThat(head.isRecursionDesired()).isTrue();
    assertThat(head.isRecursionAvailable()).isTrue();
    assertThat(head.isAuthoritative()).isFalse();
    assertThat(head.rcode()).isEqualTo(Rcode.NO_SUCH_NAME);
    assertThat(head.authorities()).isEqualTo(1);
    requireSame(DnsFlyweight.allocate(arena).set(head.toRecord()), head);
    head.opcode(Opcode.UPDATE).rcode(Rcode.REFUSED);
    assertThat(head.segment().mismatch(hex("1a2b a985 0001 0000 0001 0000"))).isEqualTo(-1);
  }

  /** The answer of a server of stratum 1 with a radio clock. */
  @Test
  void ntp() {
    NtpFlyweight message =
        NtpFlyweight.of(
            hex(
                "24 01 06 e7 0000 0010 0000 0020 47505300"
                    + " e8a1b2c3 80000000 e8a1b2c4 00000000 e8a1b2c5 40000000 e8a1b2c5 c0000000"),
            0);
    assertThat(NtpFlyweight.SIZE).isEqualTo(48);
    assertThat(message.leap()).isZero();
    assertThat(message.version()).isEqualTo((short) 4);
    assertThat(message.mode()).isEqualTo((short) 4);
    assertThat(message.precision()).isEqualTo((byte) -25);
    assertThat(message.reference()).isEqualTo("GPS");
    assertThat(message.received().seconds()).isEqualTo(0xE8A1B2C5L);
    assertThat(message.sent().fraction()).isEqualTo(0xC0000000L);
    requireSame(NtpFlyweight.allocate(arena).set(message.toRecord()), message);
  }

  /** The system partition of EFI. */
  @Test
  void gpt() {
    ByteBuffer entry = ByteBuffer.allocate(128).order(ByteOrder.LITTLE_ENDIAN);
    entry.put(HexFormat.of().parseHex("28732ac11ff8d211ba4b00a0c93ec93b")).putLong(1).putLong(2);
    entry.putLong(2048).putLong(1_050_623).putLong(1L << 63 | 5);
    entry.put("EFI System".getBytes(UTF_16LE));
    GptEntryFlyweight read = GptEntryFlyweight.of(memory(arena, entry.array()), 0);
    assertThat(GptEntryFlyweight.SIZE).isEqualTo(128);
    assertThat(read.type().toRecord().toUuid())
        .isEqualTo(UUID.fromString("c12a7328-f81f-11d2-ba4b-00a0c93ec93b"));
    assertThat(read.last() - read.first() + 1).isEqualTo(1_048_576);
    assertThat(read.isRequired()).isTrue();
    assertThat(read.isIgnored()).isFalse();
    assertThat(read.isBootable()).isTrue();
    assertThat(read.ofType()).isEqualTo(0x8000);
    assertThat(read.name()).isEqualTo("EFI System");
    requireSame(GptEntryFlyweight.allocate(arena).set(read.toRecord()), read);
  }

  @Test
  void sqlite() {
    ByteBuffer file = ByteBuffer.allocate(100).put("SQLite format 3\0".getBytes(US_ASCII));
    file.putShort((short) 4096).put(new byte[] {2, 2, 0, 64, 32, 32}).putInt(7).putInt(3);
    file.putInt(56, 1).putInt(92, 7).putInt(96, 3_046_001);
    SqliteFlyweight head = SqliteFlyweight.of(memory(arena, file.array()), 0);
    assertThat(SqliteFlyweight.SIZE).isEqualTo(100);
    assertThat(head.magic()).isEqualTo("SQLite format 3");
    assertThat(head.pageSize() * head.pages()).isEqualTo(3 * 4096);
    assertThat(head.encoding()).isEqualTo(Encoding.UTF_8);
    assertThat(head.version()).isEqualTo(3_046_001);
    requireSame(SqliteFlyweight.allocate(arena).set(head.toRecord()), head);
  }

  /** Three changes of a zone's time. */
  @Test
  void timeZone() {
    ByteBuffer file = ByteBuffer.allocate(56).put("TZif2".getBytes(US_ASCII));
    file.putInt(32, 3).putInt(36, 2).putInt(40, 8);
    file.putInt(44, Integer.MIN_VALUE).putInt(48, -1_693_706_400).putInt(52, 354_675_600);
    TimeZoneFlyweight zone = TimeZoneFlyweight.of(memory(arena, file.array()), 0);
    assertThat(zone.version()).isEqualTo("2");
    assertThat(zone.timesLength()).isEqualTo(3);
    assertThat(zone.times(1)).isEqualTo(-1_693_706_400);
    assertThat(zone.toRecord().times()[2]).isEqualTo(354_675_600);
    requireSame(TimeZoneFlyweight.allocate(arena, zone.toRecord()), zone);
  }
}
