package dev.inplace.functional.linux;

import dev.inplace.annotation.Bits;
import dev.inplace.annotation.Bytes;
import dev.inplace.annotation.Code;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;

/** The queues of linux/io_uring.h. */
interface Rings {

  /** {@code struct io_uring_sqe}: an operation, whose meaning of the unions is its own. */
  @Struct(model = Model.C_X86_64)
  record Submission(
      @Bytes(1) Operation operation,
      @Bits(1) boolean hasFixedFile,
      @Bits(1) boolean drains,
      @Bits(1) boolean links,
      @Bits(1) boolean linksHard,
      @Bits(1) boolean isAsync,
      @Bits(1) boolean selectsBuffer,
      @Bits(1) boolean skipsSuccess,
      @Unsigned short priority,
      int fd,
      At at,
      From from,
      @Unsigned int length,
      Flags flags,
      @Unsigned long userData,
      Buffer buffer,
      @Unsigned short personality,
      FileIndex file,
      Further further) {}

  /** An offset, a second address, or a command of a driver. */
  @Struct(model = Model.C_X86_64, union = true)
  record At(@Unsigned long offset, @Unsigned long address, @Unsigned int command) {}

  /** A buffer, or the offset to splice from. */
  @Struct(model = Model.C_X86_64, union = true)
  record From(@Unsigned long address, @Unsigned long spliceOffset) {}

  /** Flags of the operation. */
  @Struct(model = Model.C_X86_64, union = true)
  record Flags(@Unsigned int ofRead, @Unsigned int ofOpen, @Unsigned short polled) {}

  /** A buffer by its index or by its group. */
  @Struct(model = Model.C_X86_64, union = true)
  record Buffer(@Unsigned short index, @Unsigned short group) {}

  /** A second file, or the length of an address. */
  @Struct(model = Model.C_X86_64, union = true)
  record FileIndex(int spliceFrom, @Unsigned int index, @Unsigned short addressLength) {}

  /** A third address, or bytes of a command. */
  @Struct(model = Model.C_X86_64, union = true)
  record Further(@Unsigned @Length(2) long[] address, @Length(0) byte[] command) {}

  /** {@code struct io_uring_cqe}; rings for 32 bytes have two further numbers behind it. */
  @Struct(model = Model.C_X86_64)
  record Completion(
      @Unsigned long userData,
      int result,
      @Unsigned int flags,
      @Length(value = 0, by = Length.CALLER) long[] big) {}

  /** {@code enum io_uring_op}; those that are used here. */
  enum Operation {
    @Code(0)
    NOP,
    @Code(1)
    READV,
    @Code(2)
    WRITEV,
    @Code(13)
    ACCEPT,
    @Code(unknown = true)
    OTHER
  }
}
