/** Sealed files: their head, how they are written, and how they are opened. */
@NullMarked
package dev.inplace.file;

import org.jspecify.annotations.NullMarked;
