/**
 * A program a user would write: {@link dev.inplace.samples.calls.SystemCalls} calls the C library
 * of Linux on x86-64 through the JDK's linker. Its structs are the records of {@link
 * dev.inplace.samples.calls.CStructs}, and nothing counts bytes by hand.
 */
@NullMarked
package dev.inplace.samples.calls;

import org.jspecify.annotations.NullMarked;
