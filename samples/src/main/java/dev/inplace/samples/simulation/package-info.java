/** A program that simulates particles: {@link dev.inplace.samples.simulation.Particles}. */
@NullMarked
package dev.inplace.samples.simulation;

import org.jspecify.annotations.NullMarked;
