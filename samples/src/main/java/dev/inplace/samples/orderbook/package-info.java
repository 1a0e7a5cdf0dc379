/**
 * A program a user would write: {@link dev.inplace.samples.orderbook.TradingDay} keeps an order
 * book in off-heap maps. Each change of an order changes one or two levels where they lie.
 *
 * <p>Read {@link dev.inplace.samples.orderbook.Order} and {@link
 * dev.inplace.samples.orderbook.Level} first, which are all that is written by hand about the maps,
 * then {@code OrderBook}.
 */
@NullMarked
package dev.inplace.samples.orderbook;

import org.jspecify.annotations.NullMarked;
