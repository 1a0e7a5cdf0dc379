/**
 * Maps. There is one class for each implementation, so that each fork loads one only, and calls
 * from the loops that they share are as direct as if they were written out.
 */
@NullMarked
package dev.inplace.benchmarks.map;

import org.jspecify.annotations.NullMarked;
