package dev.inplace.functional.formats;

import static dev.inplace.functional.formats.RoundTrip.memory;
import static dev.inplace.functional.formats.RoundTrip.requireSame;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.LittleEndian;
import dev.inplace.functional.formats.Images.Color;
import dev.inplace.functional.formats.Images.Compression;
import dev.inplace.functional.formats.Records.Coding;
import dev.inplace.functional.formats.Zip.Method;
import dev.inplace.functional.wire.TarFlyweight;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat.Type;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that the JDK and the system's tools write are read by name. */
class FilesOfToolsTest {
  private final Arena arena = Arena.ofConfined();

  @AfterEach
  void close() {
    arena.close();
  }

  @Test
  void tar(@TempDir Path folder) throws Exception {
    Path tool = Path.of("/bin/tar");
    Assumptions.assumeTrue(Files.isExecutable(tool), tool + " is missing");
    Files.writeString(folder.resolve("hello.txt"), "hello");
    assertThat(
            new ProcessBuilder(tool.toString(), "-cf", "a.tar", "hello.txt")
                .directory(folder.toFile())
                .start()
                .waitFor())
        .isZero();
    MemorySegment file = memory(arena, Files.readAllBytes(folder.resolve("a.tar")));
    TarFlyweight header = TarFlyweight.of(file, 0);
    assertThat(header.name()).isEqualTo("hello.txt");
    assertThat(Integer.parseInt(header.size(), 8)).isEqualTo(5);
    assertThat(header.magic()).startsWith("ustar");
    requireSame(TarFlyweight.allocate(arena).set(header.toRecord()), header);
  }

  @Test
  void zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setComment("all of it");
      ZipEntry entry = new ZipEntry("größe.txt");
      entry.setTimeLocal(LocalDateTime.of(2024, 2, 29, 23, 58, 42));
      zip.putNextEntry(entry);
      zip.write("hello".getBytes(US_ASCII));
    }
    MemorySegment file = memory(arena, bytes.toByteArray());
    ZipLocalFlyweight local = ZipLocalFlyweight.ofUnaligned(file, 0);
    assertThat(local.method()).isEqualTo(Method.DEFLATED);
    assertThat(local.hasDescriptor()).isTrue();
    assertThat(local.isUtf8()).isTrue();
    assertThat(local.isEncrypted()).isFalse();
    assertThat(local.nameBytes().byteSize()).isEqualTo("größe.txt".length() + 2);
    DosTimeFlyweight time = local.modified();
    assertThat(1980 + time.year()).isEqualTo(2024);
    assertThat(time.day()).isEqualTo(29);
    assertThat(time.hour() * 100 + time.minute()).isEqualTo(2358);
    assertThat(2 * time.twoSeconds()).isEqualTo(42);
    requireSame(ZipLocalFlyweight.allocate(arena, local.toRecord()), local);

    long at = file.byteSize() - ZipEndFlyweight.sizeOf("all of it".length());
    ZipEndFlyweight end = ZipEndFlyweight.ofUnaligned(file, at);
    assertThat(end.signature()).isEqualTo("PK\u0005\u0006");
    assertThat(end.entries()).isEqualTo(1);
    assertThat(new String(end.commentBytes().toArray(LittleEndian.BYTE), US_ASCII))
        .isEqualTo("all of it");
    requireSame(ZipEndFlyweight.allocate(arena, end.toRecord()), end);
  }

  private MemorySegment image(String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BufferedImage image = new BufferedImage(5, 3, BufferedImage.TYPE_INT_RGB);
    assertThat(ImageIO.write(image, format, bytes)).isTrue();
    return memory(arena, bytes.toByteArray());
  }

  @Test
  void png() throws IOException {
    PngHeaderFlyweight header = PngHeaderFlyweight.ofUnaligned(image("png"), 8);
    assertThat(header.type()).isEqualTo("IHDR");
    assertThat(header.width() * 10 + header.height()).isEqualTo(53);
    assertThat(header.color()).isEqualTo(Color.RGB);
    assertThat(header.isInterlaced()).isFalse();
    requireSame(PngHeaderFlyweight.allocate(arena).set(header.toRecord()), header);
  }

  @Test
  void bmp() throws IOException {
    MemorySegment file = image("bmp");
    BmpFlyweight header = BmpFlyweight.of(file, 0);
    assertThat(BmpFlyweight.SIZE).isEqualTo(54);
    assertThat(header.magic()).isEqualTo("BM");
    assertThat(header.size()).isEqualTo(file.byteSize());
    assertThat(header.width() * 10 + header.height()).isEqualTo(53);
    assertThat(header.compression()).isEqualTo(Compression.NONE);
    requireSame(BmpFlyweight.allocate(arena).set(header.toRecord()), header);
  }

  @Test
  void wav() throws IOException {
    byte[] samples = {1, 0, 2, 0, -1, -1, 4, 0};
    AudioFormat format = new AudioFormat(44_100, 16, 2, true, false);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    AudioSystem.write(
        new AudioInputStream(new ByteArrayInputStream(samples), format, 2), Type.WAVE, bytes);
    MemorySegment file = memory(arena, bytes.toByteArray());
    long size = WavFlyweight.of(file, 0, 0).dataSize();
    WavFlyweight wav = WavFlyweight.of(file, 0, size / Short.BYTES);
    assertThat(wav.coding()).isEqualTo(Coding.PCM);
    assertThat(wav.rate()).isEqualTo(44_100);
    assertThat(wav.channels()).isEqualTo(2);
    assertThat(wav.samples(2)).isEqualTo((short) -1);
    requireSame(WavFlyweight.allocate(arena, wav.toRecord()), wav);
  }
}
