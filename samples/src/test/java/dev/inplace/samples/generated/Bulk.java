package dev.inplace.samples.generated;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/** A key and a value of more than 128 bytes, with padding and a floating-point number. */
@Struct
@StructMap(key = Bulk.class)
@StructMap(key = Bulk.class, value = Stats.class, name = "BulkStats")
@StructMap(key = String.class)
@StructMap(key = double.class)
@StructMap(key = Bulk.class, value = long.class)
@StructMap(key = Bulk.class, value = void.class)
public record Bulk(byte kind, @Length(120) String text, long number, double weight) {}
