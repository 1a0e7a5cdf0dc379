/** Layouts that were locked: bytes that are already written, which must keep their meaning. */
@NullMarked
package dev.inplace.processor.lock;

import org.jspecify.annotations.NullMarked;
