/** A file of structs that says what it holds: whoever reads it by another layout is told. */
@NullMarked
package dev.inplace.samples.tracks;

import org.jspecify.annotations.NullMarked;
