/**
 * The step from the compiler's view of a record to the model. An invalid record gets a diagnostic
 * here; later steps do not use the compiler's types.
 */
@NullMarked
package dev.inplace.processor.parse;

import org.jspecify.annotations.NullMarked;
