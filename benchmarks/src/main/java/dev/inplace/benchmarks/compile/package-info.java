/** The time of javac with the processor. */
@NullMarked
package dev.inplace.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
