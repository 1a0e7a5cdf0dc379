package dev.inplace.samples.generated;

import dev.inplace.annotation.Growth;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/** A value of maps whose table grows without limit, and of one that has a limit. */
@Struct
@StructMap(key = int.class, growth = Growth.AT_ONCE)
@StructMap(key = int.class, name = "IntSurgeInSteps")
public record Surge(int volume, int price) {}
