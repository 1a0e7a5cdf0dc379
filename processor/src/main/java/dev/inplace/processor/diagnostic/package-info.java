/** The diagnostics of a declaration as values; they are printed elsewhere. */
@NullMarked
package dev.inplace.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
