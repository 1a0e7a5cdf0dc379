package dev.inplace.hazelcast.accounts;

import dev.inplace.annotation.ByteOrder;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;

/** A nested struct, whose numbers are of the other byte order. */
@Struct(byteOrder = ByteOrder.BIG_ENDIAN)
public record Point(int x, @Unsigned short y, double height) {}
