/**
 * Structs in segment memory. A generated flyweight is a {@link dev.inplace.Flyweight}, a generated
 * span a {@link dev.inplace.Span}. Generated methods call the other classes.
 */
@NullMarked
package dev.inplace;

import org.jspecify.annotations.NullMarked;
