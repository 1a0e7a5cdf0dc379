/** The annotation processor: how the compiler calls it, and how its parts are put together. */
@NullMarked
package dev.inplace.processor;

import org.jspecify.annotations.NullMarked;
