package dev.inplace.samples.generated;

import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/** A value for a platform with words of four bytes. */
@Struct(model = Model.GO_386)
@StructMap(key = String.class)
public record I386(int x, long y) {}
