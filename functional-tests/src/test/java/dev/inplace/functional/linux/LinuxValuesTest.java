package dev.inplace.functional.linux;

import static dev.inplace.functional.linux.LinuxLayoutsTest.SOURCES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.Flyweight;
import dev.inplace.functional.fixtures.Gcc;
import dev.inplace.functional.linux.Devices.Descriptor;
import dev.inplace.functional.linux.Devices.Synchronization;
import dev.inplace.functional.linux.Devices.Transfer;
import dev.inplace.functional.linux.Files.Type;
import dev.inplace.functional.linux.Sockets.Family;
import dev.inplace.functional.linux.Times.Login;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Structs that C has filled are read by name, and their records have all their bytes. */
@EnabledOnOs(
    value = OS.LINUX,
    architectures = {"amd64", "x86_64"},
    disabledReason = "the structs are those of Linux on x86-64")
class LinuxValuesTest {
  @TempDir private Path folder;

  @Test
  void areReadByName() throws Exception {
    Gcc.assumeInstalled();
    String program = folder.resolve("values").toString();
    String trouble = Gcc.messages("-Wall", "-Wextra", "-o", program, SOURCES + "values.c");
    Assumptions.assumeFalse(trouble.contains("No such file"), trouble);
    assertThat(trouble).isEmpty();
    Path file = folder.resolve("bytes");
    assertThat(new ProcessBuilder(program).redirectOutput(file.toFile()).start().waitFor())
        .isZero();
    try (Arena arena = Arena.ofConfined();
        FileChannel channel = FileChannel.open(file)) {
      read(channel.map(MapMode.READ_ONLY, 0, channel.size(), arena), arena);
    }
  }

  private static void read(MemorySegment bytes, Arena arena) {
    StatFlyweight root = StatFlyweight.of(bytes, 0);
    assertThat(root.type()).isEqualTo(Type.DIRECTORY);
    assertThat(root.permissions()).isPositive();
    requireSame(root, StatFlyweight.allocate(arena).set(root.toRecord()));

    long at = StatFlyweight.SIZE;
    SockaddrIn6Flyweight address = SockaddrIn6Flyweight.ofUnaligned(bytes, at);
    assertThat(address.family()).isEqualTo(Family.INET6);
    assertThat(address.port()).isEqualTo(443);
    assertThat(address.address().groups(0)).isEqualTo(0x2001);
    assertThat(address.address().words(3)).isEqualTo(0x17);
    requireSame(address, SockaddrIn6Flyweight.allocate(arena).set(address.toRecord()));

    at += SockaddrIn6Flyweight.SIZE;
    EpollEventFlyweight event = EpollEventFlyweight.ofUnaligned(bytes, at);
    assertThat(event.data().fd()).isEqualTo(7);
    requireSame(event, EpollEventFlyweight.allocate(arena).set(event.toRecord()));

    at += EpollEventFlyweight.SIZE;
    PerfEventAttrFlyweight attr = PerfEventAttrFlyweight.ofUnaligned(bytes, at);
    assertThat(attr.sample().freq()).isEqualTo(997);
    assertThat(attr.freq()).isTrue();
    assertThat(attr.preciseIp()).isEqualTo((short) 2);
    assertThat(attr.mmapData()).isFalse();
    assertThat(attr.sigtrap()).isTrue();
    requireSame(attr, PerfEventAttrFlyweight.allocate(arena).set(attr.toRecord()));

    at += PerfEventAttrFlyweight.SIZE;
    UsbEndpointFlyweight endpoint = UsbEndpointFlyweight.ofUnaligned(bytes, at);
    assertThat(endpoint.descriptor()).isEqualTo(Descriptor.ENDPOINT);
    assertThat(endpoint.number()).isEqualTo((short) 3);
    assertThat(endpoint.isIn()).isTrue();
    assertThat(endpoint.transfer()).isEqualTo(Transfer.ISOCHRONOUS);
    assertThat(endpoint.synchronization()).isEqualTo(Synchronization.ADAPTIVE);
    requireSame(endpoint, UsbEndpointFlyweight.allocate(arena).set(endpoint.toRecord()));

    at += UsbEndpointFlyweight.SIZE;
    CanFrameFlyweight frame = CanFrameFlyweight.ofUnaligned(bytes, at);
    assertThat(frame.id()).isEqualTo(0x1ABCDEF);
    assertThat(frame.isExtended()).isTrue();
    assertThat(frame.isRemote()).isFalse();
    requireSame(frame, CanFrameFlyweight.allocate(arena).set(frame.toRecord()));

    at += CanFrameFlyweight.SIZE;
    UtmpFlyweight login = UtmpFlyweight.ofUnaligned(bytes, at);
    assertThat(login.type()).isEqualTo(Login.USER);
    assertThat(login.id()).isEqualTo("tty1");
    assertThat(login.user()).isEqualTo("ada");
    requireSame(login, UtmpFlyweight.allocate(arena).set(login.toRecord()));
    assertThat(at + UtmpFlyweight.SIZE).isEqualTo(bytes.byteSize());
  }

  private static void requireSame(Flyweight read, Flyweight written) {
    assertThat(Flyweight.segmentOf(written).mismatch(Flyweight.segmentOf(read))).isEqualTo(-1);
  }
}
