/**
 * Sealed files, read by their format alone: neither the classes that wrote them nor the run-time
 * library is necessary.
 */
@NullMarked
package dev.inplace.processor.file;

import org.jspecify.annotations.NullMarked;
