package dev.inplace.functional.tail;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;

/** C's {@code struct inotify_event}: {@code len} bytes of a name lie behind the head. */
@Struct(model = Model.C_X86_64)
public record Event(
    int wd,
    @Unsigned int mask,
    @Unsigned int cookie,
    @Unsigned int len,
    @Length(value = 0, by = "len") byte[] name) {}
