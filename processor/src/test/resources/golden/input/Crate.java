package example;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/** A key and a value too large for the bucket. */
@Struct
@StructMap(key = long.class)
@StructMap(key = Crate.class, value = Tally.class, name = "Stock")
record Crate(@Length(16) long[] serials, double weight) {}
