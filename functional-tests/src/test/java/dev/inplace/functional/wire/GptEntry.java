package dev.inplace.functional.wire;

import static dev.inplace.annotation.Text.Charset.UTF_16;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Packed;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Text;
import dev.inplace.annotation.Unsigned;

/** An entry of a GUID partition table. */
@Struct
@Packed
record GptEntry(
    @Length(16) byte[] type,
    @Length(16) byte[] unique,
    @Unsigned long first,
    @Unsigned long last,
    @Unsigned long attributes,
    @Text(charset = UTF_16) @Length(72) String name) {}
