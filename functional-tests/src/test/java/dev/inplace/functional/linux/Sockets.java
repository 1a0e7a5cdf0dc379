package dev.inplace.functional.linux;

import static dev.inplace.annotation.ByteOrder.BIG_ENDIAN;

import dev.inplace.annotation.Bytes;
import dev.inplace.annotation.Code;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Packed;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;
import dev.inplace.annotation.Word;

/** Structs of sockets: netinet/in.h, linux/if_packet.h, sys/socket.h, sys/epoll.h. */
interface Sockets {

  /** {@code struct sockaddr_in6}; port, flow and address are those of the network. */
  @Struct(model = Model.C_X86_64)
  record SockaddrIn6(
      @Bytes(2) Family family,
      @Bytes(order = BIG_ENDIAN) @Unsigned short port,
      @Bytes(order = BIG_ENDIAN) @Unsigned int flow,
      In6Addr address,
      @Unsigned int scope) {}

  /** {@code struct in6_addr}. */
  @Struct(model = Model.C_X86_64, union = true, byteOrder = BIG_ENDIAN)
  record In6Addr(
      @Length(16) byte[] bytes,
      @Unsigned @Length(8) short[] groups,
      @Unsigned @Length(4) int[] words) {}

  /** {@code struct sockaddr_ll}. */
  @Struct(model = Model.C_X86_64)
  record SockaddrLl(
      @Bytes(2) Family family,
      @Bytes(order = BIG_ENDIAN) @Unsigned short protocol,
      int index,
      @Unsigned short hardware,
      @Unsigned byte kind,
      @Unsigned byte length,
      @Length(8) byte[] address) {}

  /** {@code struct iovec}. */
  @Struct(model = Model.C_X86_64)
  record Iovec(@Word(pointer = true) long base, @Unsigned @Word long length) {}

  /** {@code struct msghdr}. */
  @Struct(model = Model.C_X86_64)
  record Msghdr(
      @Word(pointer = true) long name,
      @Unsigned int nameLength,
      @Word(pointer = true) long parts,
      @Unsigned @Word long count,
      @Word(pointer = true) long control,
      @Unsigned @Word long controlLength,
      int flags) {}

  /** {@code struct epoll_event}, which is packed on x86-64. */
  @Struct(model = Model.C_X86_64)
  @Packed
  record EpollEvent(@Unsigned int events, EpollData data) {}

  /** {@code union epoll_data}. */
  @Struct(model = Model.C_X86_64, union = true)
  record EpollData(
      @Word(pointer = true) long pointer, int fd, @Unsigned int u32, @Unsigned long u64) {}

  /** {@code sa_family_t}. */
  enum Family {
    @Code(1)
    UNIX,
    @Code(2)
    INET,
    @Code(10)
    INET6,
    @Code(17)
    PACKET,
    @Code(unknown = true)
    OTHER
  }
}
