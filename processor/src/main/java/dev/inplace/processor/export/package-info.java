/** Layouts in other languages: declarations that the compilers of C, Go and Rust check. */
@NullMarked
package dev.inplace.processor.export;

import org.jspecify.annotations.NullMarked;
