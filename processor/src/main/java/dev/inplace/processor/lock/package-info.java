/** The locked layouts: written bytes must keep their meaning. */
@NullMarked
package dev.inplace.processor.lock;

import org.jspecify.annotations.NullMarked;
