package dev.inplace.functional.formats;

import static dev.inplace.annotation.Text.Charset.UTF_16;

import dev.inplace.annotation.Bits;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Packed;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Text;
import dev.inplace.annotation.Unsigned;

/** An entry of a GUID partition table. */
@Struct(model = Model.C_X86_64)
@Packed
record GptEntry(
    Guid type,
    Guid unique,
    @Unsigned long first,
    @Unsigned long last,
    @Bits(1) boolean isRequired,
    @Bits(1) boolean isIgnored,
    @Bits(1) boolean isBootable,
    @Bits(45) @Unsigned long reserved,
    @Bits(16) @Unsigned short ofType,
    @Text(charset = UTF_16) @Length(72) String name) {}
