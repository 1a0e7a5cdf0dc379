package dev.inplace.functional.wire;

import static dev.inplace.annotation.ByteOrder.BIG_ENDIAN;

import dev.inplace.annotation.Align;
import dev.inplace.annotation.Bytes;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;
import dev.inplace.annotation.Unsigned;

/** C's {@code struct sockaddr_in6}: a struct of the host with two numbers of the network. */
@Struct(model = Model.C_X86_64)
@StructMap(key = SockaddrIn6.class, value = int.class)
public record SockaddrIn6(
    @Unsigned short family,
    @Unsigned @Bytes(order = BIG_ENDIAN) short port,
    @Unsigned @Bytes(order = BIG_ENDIAN) int flow,
    @Length(16) @Align(4) byte[] address,
    @Unsigned int scope) {}
