package dev.inplace.samples.generated;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;

/** Text that may fill its field, between two bytes. */
@Struct
public record Texts(
    byte before,
    @Length(1) String one,
    @Length(7) String seven,
    @Length(32) String name,
    byte after) {}
