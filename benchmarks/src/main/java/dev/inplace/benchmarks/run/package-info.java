/** What is run, and in which order. */
@NullMarked
package dev.inplace.benchmarks.run;

import org.jspecify.annotations.NullMarked;
