package dev.inplace.functional.order;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;

/** A packet in a pcap file; so many of its bytes as {@code stored} says follow the head. */
@Struct(model = Model.C_X86_64, orders = true)
public record PcapPacket(
    @Unsigned int seconds,
    @Unsigned int micros,
    @Unsigned int stored,
    @Unsigned int sent,
    @Length(value = 0, by = "stored") byte[] bytes) {}
