/** Side by side with peers: {@link dev.inplace.benchmarks.SideBySide} is the program. */
@NullMarked
package dev.inplace.benchmarks;

import org.jspecify.annotations.NullMarked;
