/** How long single inserts take while a map grows, and how much memory it takes then. */
@NullMarked
package dev.inplace.benchmarks.pauses;

import org.jspecify.annotations.NullMarked;
