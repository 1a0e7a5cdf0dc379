package dev.inplace.functional.formats;

import static dev.inplace.annotation.ByteOrder.BIG_ENDIAN;
import static dev.inplace.annotation.Text.Charset.ASCII;

import dev.inplace.annotation.Bytes;
import dev.inplace.annotation.Code;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Packed;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Text;
import dev.inplace.annotation.Unsigned;

/** Heads of image files. */
interface Images {

  /** The first chunk of a PNG, behind eight bytes of the signature. */
  @Struct(byteOrder = BIG_ENDIAN)
  @Packed
  record PngHeader(
      @Unsigned int length,
      @Text(charset = ASCII) @Length(4) String type,
      @Unsigned int width,
      @Unsigned int height,
      @Unsigned byte depth,
      Color color,
      @Unsigned byte compression,
      @Unsigned byte filter,
      boolean isInterlaced,
      @Unsigned int crc) {}

  /** The colors of a PNG. */
  enum Color {
    @Code(0)
    GRAY,
    @Code(2)
    RGB,
    @Code(3)
    PALETTE,
    @Code(4)
    GRAY_ALPHA,
    @Code(6)
    RGB_ALPHA
  }

  /** The head of a BMP, whose fields are aligned to 2. */
  @Struct(pack = 2)
  record Bmp(
      @Text(charset = ASCII) @Length(2) String magic,
      @Unsigned int size,
      @Unsigned short reserved1,
      @Unsigned short reserved2,
      @Unsigned int pixels,
      @Unsigned int headerSize,
      int width,
      int height,
      @Unsigned short planes,
      @Unsigned short depth,
      @Bytes(4) Compression compression,
      @Unsigned int imageSize,
      int horizontal,
      int vertical,
      @Unsigned int colors,
      @Unsigned int important) {}

  /** The compression of a BMP. */
  enum Compression {
    NONE,
    RUNS_OF_8,
    RUNS_OF_4,
    MASKS
  }
}
