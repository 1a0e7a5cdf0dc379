package dev.inplace.functional.linux;

import dev.inplace.annotation.Bits;
import dev.inplace.annotation.Bytes;
import dev.inplace.annotation.Code;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;
import dev.inplace.annotation.Word;

/** Structs of files and directories: sys/stat.h, dirent.h. */
interface Files {

  /** {@code struct timespec}. */
  @Struct(model = Model.C_X86_64)
  record Timespec(@Word long seconds, @Word long nanos) {}

  /** {@code struct stat}; its {@code st_mode} is permissions below a type. */
  @Struct(model = Model.C_X86_64)
  record Stat(
      @Unsigned @Word long device,
      @Unsigned @Word long inode,
      @Unsigned @Word long links,
      @Bits(9) @Unsigned int permissions,
      @Bits(1) boolean isSticky,
      @Bits(1) boolean setsGroup,
      @Bits(1) boolean setsUser,
      @Bits(4) Type type,
      @Bits(value = 16, unnamed = true) int unused,
      @Unsigned int user,
      @Unsigned int group,
      @Bits(value = 32, unnamed = true) int padding,
      @Unsigned @Word long special,
      @Word long size,
      @Word long blockSize,
      @Word long blocks,
      Timespec accessed,
      Timespec modified,
      Timespec changed,
      @Word @Length(3) long[] reserved) {}

  /** {@code struct dirent}: a name that ends at its first zero. */
  @Struct(model = Model.C_X86_64)
  record Dirent(
      @Unsigned @Word long inode,
      @Word long next,
      @Unsigned short length,
      @Bytes(1) Type type,
      @Length(256) String name) {}

  /** The type of a file, as {@code S_IFMT} and {@code d_type} have it. */
  enum Type {
    @Code(value = 0, unknown = true)
    UNKNOWN,
    @Code(1)
    FIFO,
    @Code(2)
    CHARACTER_DEVICE,
    @Code(4)
    DIRECTORY,
    @Code(6)
    BLOCK_DEVICE,
    @Code(8)
    FILE,
    @Code(10)
    LINK,
    @Code(12)
    SOCKET
  }
}
