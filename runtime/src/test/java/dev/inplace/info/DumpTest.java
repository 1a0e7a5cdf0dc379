package dev.inplace.info;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.inplace.LittleEndian;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DumpTest {
  private final Arena arena = Arena.ofConfined();
  private final MemorySegment memory = arena.allocate(200, 8);

  @AfterEach
  void free() {
    arena.close();
  }

  private void fillOrder(long at) {
    memory
        .asSlice(at, 18)
        .copyFrom(MemorySegment.ofArray("Ada & Grace & Jean".getBytes(StandardCharsets.UTF_8)));
    memory.set(LittleEndian.BYTE, at + 18, (byte) 1);
    for (int i = 0; i < 5; i++) {
      memory.set(LittleEndian.INT, at + 20 + i * 4L, i - 1);
    }
    memory.set(LittleEndian.SHORT, at + 40, (short) 443);
    memory.set(LittleEndian.DOUBLE, at + 48, 1.5);
    memory.set(LittleEndian.BYTE, at + 57, (byte) 0xEE);
    memory.set(LittleEndian.BYTE, at + 72, (byte) -1);
  }

  @Test
  void everyByteHasItsFieldBesideIt() {
    fillOrder(8);
    assertThat(Structs.dump(memory, 8, Layouts.ORDER))
        .isEqualTo(
            """
            demo.Order: size 80, alignment 8, go-amd64, little-endian, fingerprint 0000000000abcdef
            offset  bytes                                            field
                 0  41 64 61 20 26 20 47 72 61 63 65 20 26 20 4a 65  name: String[18] = "Ada & Grace & Jean"
                16  61 6e
                18  01                                               side: demo.Side = SELL
                19  00                                               (padding)
                20  ff ff ff ff 00 00 00 00 01 00 00 00 02 00 00 00  counts[0..3]: int = -1, 0, 1, 2
                36  03 00 00 00                                      counts[4]: int = 3
                40  bb 01                                            legs[0].port: unsigned short = 443
                42  00 00 00 00 00 00                                (padding)
                48  00 00 00 00 00 00 f8 3f                          legs[0].price: double = 1.5
                56  00 ee                                            legs[1].port: unsigned short = 60928
                58  00 00 00 00 00 00                                (padding)
                64  00 00 00 00 00 00 00 00                          legs[1].price: double = 0.0
                72                                                   none: long[0]
                72  ff                                               last: byte = -1
                73  00 00 00 00 00 00 00                             (padding)
            """);
  }

  @Test
  void theStructsOfASpanAreNumbered() {
    memory.set(LittleEndian.DOUBLE, 16 + 24, -1);
    assertThat(Structs.dump(memory, 16, 2, Layouts.LEG))
        .isEqualTo(
            """
            2 structs of demo.Leg: size 16, alignment 8, go-amd64, little-endian, fingerprint 0000000000abcdef
            offset  bytes                                            field
                 0  00 00                                            [0].port: unsigned short = 0
                 2  00 00 00 00 00 00                                (padding)
                 8  00 00 00 00 00 00 00 00                          [0].price: double = 0.0
                16  00 00                                            [1].port: unsigned short = 0
                18  00 00 00 00 00 00                                (padding)
                24  00 00 00 00 00 00 f0 bf                          [1].price: double = -1.0
            """);
    assertThat(Structs.dump(memory, 200, 0, Layouts.LEG))
        .startsWith("0 structs of")
        .hasLineCount(2);
  }

  @Test
  void theHeapAndMisalignedBytesCanBeSeen() {
    MemorySegment heap = MemorySegment.ofArray(new byte[17]);
    assertThat(Structs.dump(heap, 1, Layouts.LEG))
        .contains(" 0  00 00  ", "port: unsigned short = 0")
        .isEqualTo(Structs.dump(memory, 101, Layouts.LEG));
  }

  @Test
  void aBigEndianStructIsReadAsOne() {
    StructInfo struct =
        Layouts.struct("demo.Big", "big-endian", 8, FieldInfo.of("port", "int", 0, 4, 4));
    memory.set(LittleEndian.INT, 0, 0x01000000);
    assertThat(Structs.dump(memory, 0, struct)).contains("port: int = 1\n");
  }

  @Test
  void whatIsLongIsCutAndSaysSo() {
    StructInfo rows =
        Layouts.struct("demo.Rows", 1 << 20, FieldInfo.of("longs", "long[131072]", 0, 1 << 20, 8));
    String dump = Structs.dump(arena.allocate(1 << 20, 8), 0, rows);
    assertThat(dump).hasLineCount(2 + 4096 + 1).endsWith("\n… and 983040 bytes more\n");
  }

  @Test
  void structsWithoutBytesHaveNoRows() {
    StructInfo nothing = Layouts.struct("demo.Nothing", 0);
    assertThat(Structs.dump(memory, 200, Long.MAX_VALUE, nothing)).hasLineCount(2);
  }

  @Test
  void whatIsTruncatedIsRefused() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> Structs.dump(memory, 150, Layouts.ORDER))
        .withMessage(
            "demo.Order at offset 150 does not fit: size 80, segment of 200 bytes\n"
                + "fix: give an offset from which it fits, or a larger segment");
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> Structs.dump(memory, 8, 13, Layouts.LEG))
        .withMessageStartingWith("13 demo.Leg at offset 8 does not fit: size 16, ");
    Stream.of(-1L, 201L, Long.MAX_VALUE, Long.MIN_VALUE)
        .forEach(
            offset ->
                assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> Structs.dump(memory, offset, Layouts.LEG)));
  }

  @Test
  void memoryOfAnotherThreadIsRefused() {
    CompletableFuture<String> dump =
        CompletableFuture.supplyAsync(() -> Structs.dump(memory, 0, Layouts.LEG));
    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(dump::join)
        .withCauseInstanceOf(WrongThreadException.class)
        .withStackTraceContaining(
            "demo.Leg at offset 0 lies in an arena that is confined to another thread\n"
                + "fix: ask on that thread, or take a shared arena");
  }

  @Test
  void memoryThatIsGoneIsRefused() {
    Arena closed = Arena.ofConfined();
    MemorySegment gone = closed.allocate(16);
    closed.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> Structs.dump(gone, 0, Layouts.LEG))
        .withMessageStartingWith("demo.Leg at offset 0 lies in an arena that has been closed\n");
  }
}
