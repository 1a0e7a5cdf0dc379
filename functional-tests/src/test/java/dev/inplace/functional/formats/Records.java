package dev.inplace.functional.formats;

import static dev.inplace.annotation.ByteOrder.BIG_ENDIAN;
import static dev.inplace.annotation.Text.Charset.ASCII;
import static dev.inplace.annotation.Text.Charset.LATIN_1;

import dev.inplace.annotation.Bytes;
import dev.inplace.annotation.Code;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Packed;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Text;
import dev.inplace.annotation.Unsigned;

/** Heads of files of data: SQLite, time zones, WAV. */
interface Records {

  /** The head of an SQLite database. */
  @Struct(byteOrder = BIG_ENDIAN)
  @Packed
  record Sqlite(
      @Text(charset = ASCII) @Length(16) String magic,
      @Unsigned short pageSize,
      @Unsigned byte writeVersion,
      @Unsigned byte readVersion,
      @Unsigned byte reservedSpace,
      @Unsigned byte mostPayload,
      @Unsigned byte leastPayload,
      @Unsigned byte leafPayload,
      @Unsigned int changes,
      @Unsigned int pages,
      @Unsigned int freePages,
      @Unsigned int freeCount,
      @Unsigned int schemaCookie,
      @Unsigned int schemaFormat,
      @Unsigned int cacheSize,
      @Unsigned int largestRoot,
      @Bytes(4) Encoding encoding,
      int userVersion,
      @Unsigned int vacuum,
      @Unsigned int applicationId,
      @Length(20) byte[] zeros,
      @Unsigned int validFor,
      @Unsigned int version) {}

  /** The encoding of texts in a database. */
  enum Encoding {
    @Code(1)
    UTF_8,
    @Code(2)
    UTF_16_LITTLE,
    @Code(3)
    UTF_16_BIG
  }

  /** The head of a file of a time zone, with the transition times of its first version. */
  @Struct(model = Model.C_X86_64, byteOrder = BIG_ENDIAN)
  record TimeZone(
      @Text(charset = ASCII) @Length(4) String magic,
      @Text(charset = LATIN_1) @Length(1) String version,
      @Length(15) byte[] reserved,
      @Unsigned int universalCount,
      @Unsigned int standardCount,
      @Unsigned int leapCount,
      @Unsigned int timeCount,
      @Unsigned int typeCount,
      @Unsigned int charCount,
      @Length(value = 0, by = "timeCount") int[] times) {}

  /** The head of a WAV file of PCM; its samples are as many as {@code dataSize} has bytes for. */
  @Struct(model = Model.C_X86_64)
  @Packed
  record Wav(
      @Text(charset = ASCII) @Length(4) String riff,
      @Unsigned int size,
      @Text(charset = ASCII) @Length(4) String wave,
      @Text(charset = ASCII) @Length(4) String format,
      @Unsigned int formatSize,
      @Bytes(2) Coding coding,
      @Unsigned short channels,
      @Unsigned int rate,
      @Unsigned int byteRate,
      @Unsigned short frame,
      @Unsigned short bits,
      @Text(charset = ASCII) @Length(4) String data,
      @Unsigned int dataSize,
      @Length(value = 0, by = Length.CALLER) short[] samples) {}

  /** The coding of samples. */
  enum Coding {
    @Code(1)
    PCM,
    @Code(3)
    FLOAT,
    @Code(unknown = true)
    OTHER
  }
}
