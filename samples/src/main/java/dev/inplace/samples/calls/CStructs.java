package dev.inplace.samples.calls;

import dev.inplace.annotation.ByteOrder;
import dev.inplace.annotation.Bytes;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;
import dev.inplace.annotation.Word;

/** Structs of the C library of Linux on x86-64, each as its header declares it. */
@SuppressWarnings("ArrayRecordComponent") // C has these arrays inside
public interface CStructs {

  /** {@code struct tm} of time.h. */
  @Struct(model = Model.C_X86_64, pointers = true)
  record Tm(
      int sec,
      int min,
      int hour,
      int mday,
      int mon,
      int year,
      int wday,
      int yday,
      int isdst,
      @Word long gmtoff,
      @Word(pointer = true) long zone) {}

  /** {@code struct timespec} of time.h. */
  @Struct(model = Model.C_X86_64)
  record Timespec(@Word long sec, @Word long nsec) {}

  /** {@code struct stat} of sys/stat.h. */
  @Struct(model = Model.C_X86_64, pointers = true)
  record Stat(
      @Unsigned @Word long dev,
      @Unsigned @Word long ino,
      @Unsigned @Word long nlink,
      @Unsigned int mode,
      @Unsigned int uid,
      @Unsigned int gid,
      @Unsigned @Word long rdev,
      @Word long size,
      @Word long blksize,
      @Word long blocks,
      Timespec atim,
      Timespec mtim,
      Timespec ctim,
      @Word @Length(3) long[] reserved) {}

  /** {@code struct addrinfo} of netdb.h. */
  @Struct(model = Model.C_X86_64, pointers = true)
  record Addrinfo(
      int flags,
      int family,
      int socktype,
      int protocol,
      @Unsigned int addrlen,
      @Word(pointer = true) long addr,
      @Word(pointer = true) long canonname,
      @Word(pointer = true) long next) {}

  /** {@code struct sockaddr_in} of netinet/in.h: its port is in network byte order. */
  @Struct(model = Model.C_X86_64, pointers = true)
  record SockaddrIn(
      short family,
      @Bytes(order = ByteOrder.BIG_ENDIAN) @Unsigned short port,
      @Length(4) byte[] address,
      @Length(8) byte[] zero) {}

  /** {@code ldiv_t} of stdlib.h. */
  @Struct(model = Model.C_X86_64)
  record LDiv(@Word long quot, @Word long rem) {}
}
