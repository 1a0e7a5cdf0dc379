package dev.inplace.samples.orderbook;

import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/**
 * An order that is in the book, by its number.
 *
 * @param price in cents
 * @param quantity how much of it has not been traded
 * @param side buy or sell
 */
@Struct
@StructMap(key = long.class)
public record Order(long price, long quantity, Side side) {}
