package dev.inplace.benchmarks.struct;

import dev.inplace.annotation.Bits;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;

/** A {@link Tick} whose count shares its four bytes with a kind. */
@Struct(model = Model.C_X86_64)
public record BitTick(@Bits(28) int count, @Bits(4) int kind, int max, double sum, long last) {}
