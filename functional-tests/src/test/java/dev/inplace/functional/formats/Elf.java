package dev.inplace.functional.formats;

import static dev.inplace.annotation.Text.Charset.LATIN_1;

import dev.inplace.annotation.Bits;
import dev.inplace.annotation.Bytes;
import dev.inplace.annotation.Code;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Text;
import dev.inplace.annotation.Unsigned;

/** Heads of a 64-bit ELF file, in the byte order that its fifth byte names. */
interface Elf {

  /** The head of the file. */
  @Struct(model = Model.C_X86_64, orders = true)
  record ElfHeader(
      @Text(charset = LATIN_1, endsAtZero = false) @Length(4) String magic,
      @Bytes(1) Bitness bitness,
      @Bytes(1) Data data,
      @Unsigned byte identVersion,
      @Unsigned byte abi,
      @Unsigned byte abiVersion,
      @Length(7) byte[] padding,
      @Bytes(2) Kind kind,
      @Bytes(2) Machine machine,
      @Unsigned int version,
      @Unsigned long entry,
      @Unsigned long programs,
      @Unsigned long sections,
      @Unsigned int flags,
      @Unsigned short headerSize,
      @Unsigned short programSize,
      @Unsigned short programCount,
      @Unsigned short sectionSize,
      @Unsigned short sectionCount,
      @Unsigned short namesIndex) {}

  /** The head of a section. */
  @Struct(model = Model.C_X86_64, orders = true)
  record ElfSection(
      @Unsigned int name,
      @Unsigned int type,
      @Bits(1) boolean isWritten,
      @Bits(1) boolean isAllocated,
      @Bits(1) boolean isExecuted,
      @Bits(61) @Unsigned long flags,
      @Unsigned long address,
      @Unsigned long offset,
      @Unsigned long size,
      @Unsigned int link,
      @Unsigned int info,
      @Unsigned long alignment,
      @Unsigned long entrySize) {}

  /** {@code EI_CLASS}. */
  enum Bitness {
    @Code(1)
    BITS_32,
    @Code(2)
    BITS_64
  }

  /** {@code EI_DATA}. */
  enum Data {
    @Code(1)
    LITTLE_ENDIAN,
    @Code(2)
    BIG_ENDIAN
  }

  /** {@code e_type}. */
  enum Kind {
    @Code(1)
    OBJECT,
    @Code(2)
    EXECUTABLE,
    @Code(3)
    SHARED,
    @Code(unknown = true)
    OTHER
  }

  /** {@code e_machine}. */
  enum Machine {
    @Code(62)
    X86_64,
    @Code(183)
    AARCH64,
    @Code(unknown = true)
    OTHER
  }
}
