/**
 * From the compiler's view of a record to the model. What cannot become a model is refused here,
 * with a diagnostic; what has passed needs no further look at the compiler's types.
 */
@NullMarked
package dev.inplace.processor.parse;

import org.jspecify.annotations.NullMarked;
