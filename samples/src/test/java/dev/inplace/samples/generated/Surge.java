package dev.inplace.samples.generated;

import dev.inplace.annotation.Growth;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/** A value of maps whose table grows without limit. */
@Struct
@StructMap(key = int.class, growth = Growth.AT_ONCE)
public record Surge(int volume, int price) {}
