package dev.inplace.samples.orderbook;

import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/**
 * What all orders of one side at one price come to, by that price.
 *
 * @param quantity of all of them together
 * @param orders how many there are; a level without any is removed
 */
@Struct
@StructMap(key = long.class)
public record Level(long quantity, int orders) {}
