package dev.inplace.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hazelcast.core.HazelcastInstance;
import dev.inplace.check.MalformedDataException;
import dev.inplace.hazelcast.accounts.LongPacketGrid;
import dev.inplace.hazelcast.accounts.Packet;
import dev.inplace.hazelcast.accounts.Packet.Kind;
import dev.inplace.hazelcast.accounts.Packet.Tone;
import dev.inplace.hazelcast.accounts.PacketFlyweight;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Field operations on components with their own number of bytes, byte order or codes. */
class WireFormatsTest {
  private static Cluster cluster;
  private static HazelcastInstance member;

  private LongPacketGrid packets;

  @BeforeAll
  static void start() {
    cluster = new Cluster(2, config -> GridConfig.add(config, "packets"));
    member = cluster.member(0);
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  private static Packet of(int offset, Kind kind) {
    Tone[] tones = {Tone.LOW, Tone.LOWEST};
    return new Packet(offset, 0, 0, new int[2], (short) 0, kind, tones);
  }

  /** Keys of several partitions, and so of both members. */
  @BeforeEach
  void open() {
    packets = LongPacketGrid.of(member, "packets");
    packets.clear();
    packets.put(7, of(-1, Kind.SELL));
    packets.put(8, of(-2, Kind.BUY));
    packets.put(9, of(-3, Kind.HIGH));
  }

  private Packet packet() {
    return Objects.requireNonNull(packets.get(7));
  }

  @Test
  void fewerBytes() {
    assertThat(packets.at(7).addOffset(-5)).isEqualTo(-6);
    assertThat(packets.at(7).offset(0x7F_FFFF).minOffset(-0x80_0000)).isEqualTo(-0x80_0000);
    assertThat(packets.at(7).time(-(1L << 39)).addTime(1)).isEqualTo(1 - (1L << 39));
    assertThat(packets.at(7).serial((1L << 48) - 2).addSerial(1)).isEqualTo((1L << 48) - 1);
    assertThat(packets.at(7).maxSerial(5)).isEqualTo((1L << 48) - 1);
    assertThat(packets.at(7).sizes(1, 0xFF_FFFE).addSizes(1, 1)).isEqualTo(0xFF_FFFF);
    assertThat(packets.at(7).compareAndSetSizes(1, 0xFF_FFFF, 3)).isTrue();
    assertThat(packets.at(7).port((short) -2).addPort(1)).isEqualTo(-1);
    packets.at(7).port(0x1234);
    assertThat(packet().offset()).isEqualTo(-0x80_0000);
    assertThat(packet().time()).isEqualTo(1 - (1L << 39));
    assertThat(packet().serial()).isEqualTo((1L << 48) - 1);
    assertThat(packet().sizes()).containsExactly(0, 3);
    assertThat(packet().port()).isEqualTo((short) 0x1234);
  }

  @Test
  void bytesInMemory() {
    packets.at(7).offset(0x12_3456).time(0x12_3456_789AL);
    byte[] bytes = member.<Long, StructBytes>getMap("packets").get(7L).toArray();
    int offset = (int) PacketFlyweight.OFFSET_OFFSET;
    int time = (int) PacketFlyweight.TIME_OFFSET;
    assertThat(List.of(bytes[offset], bytes[offset + 1], bytes[offset + 2]))
        .containsExactly((byte) 0x56, (byte) 0x34, (byte) 0x12);
    assertThat(List.of(bytes[time], bytes[time + 4])).containsExactly((byte) 0x12, (byte) 0x9A);
  }

  @Test
  void numberThatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> packets.at(7).offset(0x7F_FFFF).addOffset(1))
        .hasMessage(
            """
            Packet.offset cannot be 8388607 + 1, which does not fit into its 3 bytes
            fix: give an addend for which the sum fits\
            """);
    assertThatThrownBy(() -> packets.at(7).time(1L << 39))
        .hasMessage(
            """
            Packet.time cannot be 549755813888, which does not fit into its 5 bytes
            fix: give a value of the field's type\
            """);
    assertThatThrownBy(() -> packets.at(7).addSerial(-1))
        .hasMessageStartingWith("Packet.serial cannot be 0 + -1,");
    assertThatThrownBy(() -> packets.at(7).submit(f -> f.time().add(Long.MAX_VALUE)).join())
        .hasMessageContaining("Packet.time cannot be 0 + 9223372036854775807,");
    assertThat(packet().offset()).isEqualTo(0x7F_FFFF);
    assertThat(packet().time()).isZero();
  }

  @Test
  void enumsByTheirCodes() {
    assertThat(packets.at(7).kind()).isEqualTo(Kind.SELL);
    assertThat(packets.at(7).kind(Kind.HIGH).kind()).isEqualTo(Kind.HIGH);
    assertThat(packets.at(7).compareAndSetKind(Kind.HIGH, Kind.BUY)).isTrue();
    assertThat(packets.at(7).maxKind(Kind.SELL)).isEqualTo(Kind.SELL); // 'S' is behind 'B'
    assertThat(packets.at(7).tones(0)).isEqualTo(Tone.LOW);
    packets.at(7).tones(0, Tone.LOWEST).tones(1, Tone.LOW);
    assertThat(packet().kind()).isEqualTo(Kind.SELL);
    assertThat(packet().tones()).containsExactly(Tone.LOWEST, Tone.LOW);
    assertThat(packets.count(fields -> fields.kind().equalTo(Kind.HIGH))).isEqualTo(1);
    assertThat(packets.findAll(fields -> fields.kind().atLeast(Kind.SELL)))
        .containsOnlyKeys(7L, 9L);
  }

  @Test
  void codesWithoutAConstant() {
    packets.findOrInsert(10).addOffset(5); // its codes are zero
    packets.findOrInsert(11).offset(6);
    raise(11);
    assertThat(packets.at(10).kind()).isEqualTo(Kind.OTHER);
    assertThat(packets.summarizeBy(fields -> fields.kind(), fields -> fields.offset()))
        .containsOnlyKeys(Kind.values())
        .extractingByKey(Kind.OTHER)
        .isEqualTo(new LongSummary(2, BigInteger.valueOf(11), 5, 6));
    assertThatThrownBy(() -> packets.at(7).kind(Kind.OTHER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            Packet.kind cannot be OTHER, which stands for unknown codes and has none of its own
            fix: write a constant that has a code\
            """);
    assertThatThrownBy(() -> packets.at(10).tones(1))
        .isInstanceOf(MalformedDataException.class)
        .hasMessageStartingWith("Packet.tones[1] holds code 0, which no constant of ");
  }

  /** Gives a value a code that is unknown too, as a program in another language might. */
  private static void raise(long key) {
    Map<Long, StructBytes> map = member.getMap("packets");
    StructBytes value = Objects.requireNonNull(map.get(key));
    byte[] bytes = value.toArray();
    bytes[(int) PacketFlyweight.KIND_OFFSET]++;
    map.put(key, new StructBytes(value.fingerprint(), bytes, Applied.NONE));
  }
}
