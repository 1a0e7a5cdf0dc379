package dev.inplace.samples.course;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import javax.imageio.ImageIO;

/** Foreign structs: the header of a BMP file, under C's rules and {@code #pragma pack(2)}. */
final class Sample05_ForeignStructs {
  private Sample05_ForeignStructs() {}

  @Struct(model = Model.C_X86_64, pack = 2)
  record BmpHeader(
      @Length(2) String type,
      @Unsigned int fileSize,
      int reserved,
      @Unsigned int pixels,
      @Unsigned int headerSize,
      int width,
      int height,
      short planes,
      short bits) {}

  static void main() throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "bmp", file);
      MemorySegment bytes = arena.allocateFrom(ValueLayout.JAVA_BYTE, file.toByteArray());

      BmpHeaderFlyweight header = BmpHeaderFlyweight.ofUnaligned(bytes, 0);
      IO.println(header.type() + ", " + header.fileSize() + " bytes");
      IO.println(header.width() + " x " + header.height() + ", " + header.bits() + " bits");
      IO.println("pixels from " + header.pixels());
      IO.println("fileSize at " + BmpHeaderFlyweight.FILE_SIZE_OFFSET);
    }
  }
}
