package dev.inplace.functional.order;

import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;

/** The head of a packet in a pcap file; so many bytes as {@code stored} says follow it. */
@Struct(orders = true)
public record PcapRecord(
    @Unsigned int seconds, @Unsigned int micros, @Unsigned int stored, @Unsigned int sent) {}
