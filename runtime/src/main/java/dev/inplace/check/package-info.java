/** The run-time checks, in the spirit of Go's checkptr, and the errors of failed checks. */
@NullMarked
package dev.inplace.check;

import org.jspecify.annotations.NullMarked;
