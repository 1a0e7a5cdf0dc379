package dev.inplace.functional.wire;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;
import dev.inplace.annotation.Text;

/** The header of a file in a tar archive; its checksum has a zero, and a space behind it. */
@Struct
@StructMap(key = Tar.class, value = int.class)
public record Tar(
    @Length(100) String name,
    @Length(8) String mode,
    @Length(8) String uid,
    @Length(8) String gid,
    @Length(12) String size,
    @Length(12) String mtime,
    @Text(endsAtZero = false) @Length(8) String checksum,
    @Length(1) String type,
    @Length(100) String link,
    @Text(endsAtZero = false) @Length(8) String magic,
    @Length(32) String user,
    @Length(32) String group,
    @Length(8) String major,
    @Length(8) String minor,
    @Length(155) String prefix,
    @Length(12) byte[] pad) {}
