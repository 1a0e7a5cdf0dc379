/** Side by side with peers, in one JMH run. */
@NullMarked
package dev.inplace.benchmarks;

import org.jspecify.annotations.NullMarked;
