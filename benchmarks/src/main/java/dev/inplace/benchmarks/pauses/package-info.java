/** The time of single inserts while a map grows, and the memory it takes then. */
@NullMarked
package dev.inplace.benchmarks.pauses;

import org.jspecify.annotations.NullMarked;
