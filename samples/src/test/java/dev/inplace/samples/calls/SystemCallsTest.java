package dev.inplace.samples.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.samples.calls.CStructs.LDiv;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The C library and Java's give the same answers. */
@EnabledOnOs(
    value = OS.LINUX,
    architectures = {"amd64", "x86_64"},
    disabledReason = "the structs are those of Linux on x86-64")
class SystemCallsTest {

  @Test
  void theTimeIsJavas() {
    long before = Instant.now().getEpochSecond();
    assertThat(CLibrary.time()).isBetween(before - 1, before + 60);
  }

  @Test
  void theLocalTimeIsJavas() {
    for (long seconds : new long[] {0, 951_782_400, 1_700_000_000, -1}) {
      TmFlyweight local = CLibrary.localtime(seconds);
      ZoneOffset zone = ZoneOffset.ofTotalSeconds((int) local.gmtoff());
      LocalDateTime expected = LocalDateTime.ofEpochSecond(seconds, 0, zone);
      assertThat(
              LocalDateTime.of(
                  1900 + local.year(),
                  local.mon() + 1,
                  local.mday(),
                  local.hour(),
                  local.min(),
                  local.sec()))
          .isEqualTo(expected);
      assertThat(local.yday() + 1).isEqualTo(expected.getDayOfYear());
      assertThat(local.wday()).isEqualTo(expected.getDayOfWeek().getValue() % 7);
      assertThat(local.zoneText()).isNotBlank();
    }
  }

  @Test
  void structsAreReturnedByValue() {
    assertThat(CLibrary.ldiv(17, 5)).isEqualTo(new LDiv(3, 2));
    assertThat(CLibrary.ldiv(-17, 5)).isEqualTo(new LDiv(-3, -2));
  }

  @Test
  void filesHaveTheAttributesThatJavaReads(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("größe"), "twelve bytes");
    try (Arena arena = Arena.ofConfined()) {
      List<Path> files = List.of(file, directory);
      StatSpan stats = CLibrary.stat(arena, files);
      for (int i = 0; i < files.size(); i++) {
        Path path = files.get(i);
        StatFlyweight stat = stats.at(i);
        assertThat(stat.size()).isEqualTo(Files.size(path));
        assertThat(stat.dev()).isEqualTo(Files.getAttribute(path, "unix:dev"));
        assertThat(stat.ino()).isEqualTo(Files.getAttribute(path, "unix:ino"));
        assertThat(stat.mode()).isEqualTo((long) (int) Files.getAttribute(path, "unix:mode"));
        assertThat(stat.nlink()).isEqualTo((long) (int) Files.getAttribute(path, "unix:nlink"));
        assertThat(stat.uid()).isEqualTo((long) (int) Files.getAttribute(path, "unix:uid"));
        assertThat(Instant.ofEpochSecond(stat.mtim().sec(), stat.mtim().nsec()))
            .isEqualTo(Files.getLastModifiedTime(path).toInstant());
      }
    }
  }

  @Test
  void structsAreSortedByCAsByJava() {
    long[] sizes = new Random(7).longs(1000, 0, 500).toArray();
    try (Arena arena = Arena.ofConfined()) {
      StatSpan stats = StatSpan.allocate(arena, sizes.length);
      for (int i = 0; i < sizes.length; i++) {
        stats.at(i).size(sizes[i]).ino(2 * sizes[i]);
      }

      CLibrary.qsort(stats, Comparator.comparingLong(StatFlyweight::size));

      Arrays.sort(sizes);
      assertThat(LongStream.range(0, stats.size()).map(i -> stats.at(i).size()))
          .containsExactly(Arrays.stream(sizes).boxed().toArray(Long[]::new));
      for (StatFlyweight stat : stats) {
        assertThat(stat.ino()).as("the whole struct moves").isEqualTo(2 * stat.size());
      }
    }
  }

  @Test
  void hostsHaveTheAddressesThatJavaFinds() throws IOException {
    for (String host : List.of("127.0.0.1", "10.1.2.254", "localhost")) {
      List<List<Integer>> expected = new ArrayList<>();
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (address instanceof Inet4Address) {
          expected.add(bytes(address));
        }
      }
      List<Addresses.Address> found = Addresses.of(host, 65_535);
      assertThat(found).allMatch(address -> address.port() == 65_535);
      assertThat(found.stream().map(Addresses.Address::bytes).distinct())
          .containsExactlyInAnyOrderElementsOf(expected);
      assertThat(found.getFirst().name()).isNotEmpty();
    }
    assertThat(Addresses.of("10.1.2.254", 1).getFirst().name()).isEqualTo("10.1.2.254");
  }

  private static List<Integer> bytes(InetAddress address) {
    List<Integer> bytes = new ArrayList<>();
    for (byte each : address.getAddress()) {
      bytes.add(Byte.toUnsignedInt(each));
    }
    return bytes;
  }

  @Test
  void theProgramPrintsAllOfThem(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("a"), "1");
    Files.writeString(directory.resolve("b"), "333");
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    SystemCalls.run(directory, "127.0.0.1", new PrintStream(out, true, StandardCharsets.UTF_8));

    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d \\S+");
    assertThat(lines.get(1)).matches(" +3 bytes, mode 100[0-7]{3}: b");
    assertThat(lines.get(2)).matches(" +1 bytes, mode 100[0-7]{3}: a");
    assertThat(lines.get(3)).isEqualTo("127.0.0.1 has 127.0.0.1, port 80");
  }
}
