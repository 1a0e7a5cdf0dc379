package dev.inplace.functional.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One reader for pcap files of both byte orders. */
class PcapFilesTest {
  private static final long MAGIC = 0xA1B2C3D4L;

  private final Arena arena = Arena.ofConfined();

  @AfterEach
  void close() {
    arena.close();
  }

  static List<ByteOrder> orders() {
    return List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN);
  }

  /** A file of two packets, of 3 and 5 bytes; thus the second head is not aligned. */
  private MemorySegment file(ByteOrder order) {
    ByteBuffer bytes = ByteBuffer.allocate(64).order(order);
    bytes.putInt((int) MAGIC).putShort((short) 2).putShort((short) 4);
    bytes.putInt(-3600).putInt(0).putInt(65_535).putInt(1);
    bytes.putInt(-1).putInt(17).putInt(3).putInt(60).put(new byte[3]);
    bytes.putInt(1_700_000_000).putInt(999_999).putInt(5).putInt(5).put(new byte[5]);
    MemorySegment file = arena.allocate(64, 8);
    file.copyFrom(MemorySegment.ofArray(bytes.array()));
    return file;
  }

  private static ByteOrder order(MemorySegment file) {
    return PcapHeaderFlyweight.of(file, 0).magic() == MAGIC
        ? ByteOrder.LITTLE_ENDIAN
        : ByteOrder.BIG_ENDIAN;
  }

  @ParameterizedTest
  @MethodSource("orders")
  void aHeadAndItsRecords(ByteOrder written) {
    MemorySegment file = file(written);
    ByteOrder order = order(file);
    assertThat(order).isEqualTo(written);
    PcapHeaderInOrder head = PcapHeaderInOrder.of(file, 0, order);
    assertThat(head.toRecord())
        .isEqualTo(new PcapHeader((int) MAGIC, (short) 2, (short) 4, -3600, 0, 65_535, 1));
    List<Long> times = new ArrayList<>();
    List<Integer> bytes = new ArrayList<>();
    long at = PcapHeaderFlyweight.SIZE;
    PcapPacketInOrder packet = PcapPacketInOrder.ofUnaligned(file, at, order);
    while (at < file.byteSize()) {
      packet.wrapUnaligned(file, at);
      times.add(packet.seconds() * 1_000_000 + packet.micros());
      bytes.add(packet.bytesLength());
      at += PcapPacketFlyweight.sizeOf(packet.bytesLength());
    }
    assertThat(at).isEqualTo(file.byteSize());
    assertThat(times).containsExactly(0xFFFF_FFFFL * 1_000_000 + 17, 1_700_000_000_999_999L);
    assertThat(bytes).containsExactly(3, 5);
  }

  @ParameterizedTest
  @MethodSource("orders")
  void aPacketIsWrittenInItsOrder(ByteOrder order) {
    MemorySegment file = file(order);
    PcapPacketInOrder read = PcapPacketInOrder.of(file, PcapHeaderFlyweight.SIZE, order);
    PcapPacketInOrder written = PcapPacketInOrder.allocate(arena, read.toRecord(), order);
    assertThat(written).isEqualTo(read).hasSameHashCodeAs(read).hasToString(read.toString());
    assertThat(written.segment().mismatch(read.segment())).isEqualTo(-1);
    assertThat(PcapPacketInOrder.allocate(arena, 9, order).bytesLength()).isEqualTo(9);
  }

  @ParameterizedTest
  @MethodSource("orders")
  void theCallerNamesNumberAndOrder(ByteOrder order) {
    ByteBuffer bytes = ByteBuffer.allocate(24).order(order);
    bytes.putShort(0, (short) 3).putInt(4, 8).putFloat(8, 1.5f).putInt(12, 9).putFloat(16, 2.5f);
    MemorySegment memory = arena.allocate(24, 4);
    memory.copyFrom(MemorySegment.ofArray(bytes.array()));
    WeightsInOrder weights = WeightsInOrder.of(memory, 0, 2, order);
    assertThat(weights.unit()).isEqualTo((short) 3);
    assertThat(weights.weights(1).place()).isEqualTo(9);
    assertThat(weights.weights().at(0).value()).isEqualTo(1.5f);
    weights.weights(0).value(4);
    assertThat(memory.asByteBuffer().order(order).getFloat(8)).isEqualTo(4);
    assertThat(weights.wrap(memory, 0, 1).weightsLength()).isEqualTo(1);
    assertThatThrownBy(() -> WeightsInOrder.of(memory, 0, 3, order))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @ParameterizedTest
  @MethodSource("orders")
  void aFileIsWrittenInItsOrder(ByteOrder order) {
    PcapHeaderInOrder head = PcapHeaderInOrder.allocate(arena, order);
    head.set(PcapHeaderFlyweight.of(file(ByteOrder.LITTLE_ENDIAN), 0).toRecord());
    assertThat(head.segment().mismatch(file(order))).isEqualTo(PcapHeaderFlyweight.SIZE);
  }
}
