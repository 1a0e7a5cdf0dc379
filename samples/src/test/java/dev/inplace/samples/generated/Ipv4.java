package dev.inplace.samples.generated;

import dev.inplace.annotation.Bits;
import dev.inplace.annotation.ByteOrder;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;

/** The header of an IPv4 packet without options, as RFC 791 draws it. */
@Struct(model = Model.C_X86_64, byteOrder = ByteOrder.BIG_ENDIAN)
public record Ipv4(
    @Bits(4) @Unsigned byte version,
    @Bits(4) @Unsigned byte words,
    @Bits(6) @Unsigned byte service,
    @Bits(2) @Unsigned byte congestion,
    @Unsigned short length,
    @Unsigned short identification,
    @Bits(value = 1, unnamed = true) @Unsigned short reserved,
    @Bits(1) boolean dontFragment,
    @Bits(1) boolean moreFragments,
    @Bits(13) @Unsigned short fragment,
    @Unsigned byte timeToLive,
    @Unsigned byte protocol,
    @Unsigned short checksum,
    @Unsigned int source,
    @Unsigned int destination) {}
