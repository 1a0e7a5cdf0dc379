package dev.inplace.functional.formats;

import static dev.inplace.annotation.Text.Charset.LATIN_1;

import dev.inplace.annotation.Bits;
import dev.inplace.annotation.Bytes;
import dev.inplace.annotation.Code;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Packed;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Text;
import dev.inplace.annotation.Unsigned;

/** Headers of a ZIP archive. */
interface Zip {

  /** The header before a file; extra fields follow the name. */
  @Struct(model = Model.C_X86_64)
  @Packed
  record ZipLocal(
      @Text(charset = LATIN_1, endsAtZero = false) @Length(4) String signature,
      @Unsigned short version,
      @Bits(1) boolean isEncrypted,
      @Bits(2) @Unsigned byte level,
      @Bits(1) boolean hasDescriptor,
      @Bits(7) @Unsigned short unused,
      @Bits(1) boolean isUtf8,
      @Bits(4) @Unsigned byte reserved,
      @Bytes(2) Method method,
      DosTime modified,
      @Unsigned int crc,
      @Unsigned int packedSize,
      @Unsigned int size,
      @Unsigned short nameLength,
      @Unsigned short extraLength,
      @Length(value = 0, by = "nameLength") byte[] name) {}

  /** A time of MS-DOS, in steps of two seconds, with years from 1980 on. */
  @Struct(model = Model.C_X86_64)
  record DosTime(
      @Bits(5) @Unsigned short twoSeconds,
      @Bits(6) @Unsigned short minute,
      @Bits(5) @Unsigned short hour,
      @Bits(5) @Unsigned short day,
      @Bits(4) @Unsigned short month,
      @Bits(7) @Unsigned short year) {}

  /** The end of the central directory, with the archive's comment. */
  @Struct(model = Model.C_X86_64)
  @Packed
  record ZipEnd(
      @Text(charset = LATIN_1, endsAtZero = false) @Length(4) String signature,
      @Unsigned short disk,
      @Unsigned short firstDisk,
      @Unsigned short entriesHere,
      @Unsigned short entries,
      @Unsigned int directorySize,
      @Unsigned int directory,
      @Unsigned short commentLength,
      @Length(value = 0, by = "commentLength") byte[] comment) {}

  /** The compression of a file. */
  enum Method {
    @Code(0)
    STORED,
    @Code(8)
    DEFLATED,
    @Code(unknown = true)
    OTHER
  }
}
