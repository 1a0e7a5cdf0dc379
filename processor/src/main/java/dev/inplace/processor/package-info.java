/** The annotation processor: its entry point and the composition of its parts. */
@NullMarked
package dev.inplace.processor;

import org.jspecify.annotations.NullMarked;
