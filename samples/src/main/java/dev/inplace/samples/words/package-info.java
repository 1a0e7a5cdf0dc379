/**
 * A program a user would write: {@link dev.inplace.samples.words.WordCount} counts the words of a
 * text where it is mapped into memory; no word becomes a String but those that are printed.
 *
 * <p>The map is declared here, since its value is a number: it is {@code StringLongMap}. {@code
 * WordCounts} uses it.
 */
@StructMap(key = String.class, value = long.class)
@NullMarked
package dev.inplace.samples.words;

import dev.inplace.annotation.StructMap;
import org.jspecify.annotations.NullMarked;
