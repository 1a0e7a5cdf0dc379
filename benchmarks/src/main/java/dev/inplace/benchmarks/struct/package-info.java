/** Structs: one class for each way to have fields of 24 bytes in memory. */
@NullMarked
package dev.inplace.benchmarks.struct;

import org.jspecify.annotations.NullMarked;
