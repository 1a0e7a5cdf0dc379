package dev.inplace.functional.order;

import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;

/** The head of a pcap file, whose magic number has the byte order of all numbers in the file. */
@Struct(orders = true)
public record PcapHeader(
    @Unsigned int magic,
    @Unsigned short major,
    @Unsigned short minor,
    int zone,
    @Unsigned int accuracy,
    @Unsigned int longest,
    @Unsigned int link) {}
