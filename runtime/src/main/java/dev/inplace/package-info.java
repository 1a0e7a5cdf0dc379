/**
 * Structs in segment memory. A generated flyweight is a {@link dev.inplace.Flyweight}, a generated
 * span a {@link dev.inplace.Span}; the other classes are what their generated methods call.
 */
@NullMarked
package dev.inplace;

import org.jspecify.annotations.NullMarked;
