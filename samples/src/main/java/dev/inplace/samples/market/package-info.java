/** A program that gathers trades of a market feed: {@link dev.inplace.samples.market.Bars}. */
@NullMarked
package dev.inplace.samples.market;

import org.jspecify.annotations.NullMarked;
