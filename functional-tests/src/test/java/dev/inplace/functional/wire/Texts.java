package dev.inplace.functional.wire;

import static dev.inplace.annotation.ByteOrder.BIG_ENDIAN;
import static dev.inplace.annotation.Text.Charset.ASCII;
import static dev.inplace.annotation.Text.Charset.LATIN_1;
import static dev.inplace.annotation.Text.Charset.UTF_16;
import static dev.inplace.annotation.Text.Padding.SPACES;

import dev.inplace.annotation.Bytes;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;
import dev.inplace.annotation.Text;

/** A text in each form. */
@Struct
@StructMap(key = Texts.class, value = int.class)
public record Texts(
    @Text(charset = ASCII, padding = SPACES) @Length(8) String stock,
    @Text(charset = LATIN_1) @Length(4) String latin,
    @Text(charset = UTF_16) @Length(12) String wide,
    @Text(charset = UTF_16, padding = SPACES) @Bytes(order = BIG_ENDIAN) @Length(8) String big,
    @Text(padding = SPACES, endsAtZero = false) @Length(5) String whole) {}
