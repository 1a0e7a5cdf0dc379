/** What is told to the user about a declaration: values, printed elsewhere. */
@NullMarked
package dev.inplace.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
