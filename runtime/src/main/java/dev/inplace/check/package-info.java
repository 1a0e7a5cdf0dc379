/** What is checked at run time, in the spirit of Go's checkptr, and what a failed check throws. */
@NullMarked
package dev.inplace.check;

import org.jspecify.annotations.NullMarked;
