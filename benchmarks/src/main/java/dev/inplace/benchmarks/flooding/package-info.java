/** Keys chosen by an attacker against a map's seed. */
@NullMarked
package dev.inplace.benchmarks.flooding;

import org.jspecify.annotations.NullMarked;
