package dev.inplace.samples.threads;

import dev.inplace.annotation.Atomic;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;

/** A message and the numbers of the last one that was sent, and taken. */
@Struct
public record Mailbox(
    @Atomic int sent, @Atomic int taken, long id, double price, @Length(24) String note) {}
