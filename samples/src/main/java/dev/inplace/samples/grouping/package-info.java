/** A program that groups rows by two columns: {@link dev.inplace.samples.grouping.GroupBy}. */
@NullMarked
package dev.inplace.samples.grouping;

import org.jspecify.annotations.NullMarked;
