/** A struct's grid: field operations that travel to the values of a Hazelcast map. */
@NullMarked
package dev.inplace.processor.render.grid;

import org.jspecify.annotations.NullMarked;
