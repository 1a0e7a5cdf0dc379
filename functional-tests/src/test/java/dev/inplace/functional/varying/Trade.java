package dev.inplace.functional.varying;

import dev.inplace.annotation.Struct;

@Struct
public record Trade(long time, double price, int quantity, byte side) {}
