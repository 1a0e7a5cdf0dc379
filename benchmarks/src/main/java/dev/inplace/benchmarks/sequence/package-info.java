/** Sorting, searching and iterating over many structs, beside lists of objects. */
@NullMarked
package dev.inplace.benchmarks.sequence;

import org.jspecify.annotations.NullMarked;
