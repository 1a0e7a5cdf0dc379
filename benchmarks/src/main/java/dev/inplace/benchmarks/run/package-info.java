/** The measurements of a run, in their order. */
@NullMarked
package dev.inplace.benchmarks.run;

import org.jspecify.annotations.NullMarked;
