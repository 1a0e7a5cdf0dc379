/**
 * A program a user would write: {@link dev.inplace.samples.sharedfile.SharedFile} maps a file of
 * structs that C and Go programs map too, and changes fields where they lie in it.
 *
 * <p>Read {@link dev.inplace.samples.sharedfile.Reading} first, which is all that is written by
 * hand about the layout, then {@code MappedReadings} and {@code Correction}. The C and Go programs,
 * which take the layout from the header and the Go file that the processor exports, are in {@code
 * samples/src/main/native}.
 */
@NullMarked
package dev.inplace.samples.sharedfile;

import org.jspecify.annotations.NullMarked;
