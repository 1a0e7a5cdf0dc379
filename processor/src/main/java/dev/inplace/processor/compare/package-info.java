/** The differences between two versions of a struct, or of a build, in words. */
@NullMarked
package dev.inplace.processor.compare;

import org.jspecify.annotations.NullMarked;
