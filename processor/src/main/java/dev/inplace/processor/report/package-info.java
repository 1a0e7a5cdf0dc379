/** Layouts for people and for programs to read. */
@NullMarked
package dev.inplace.processor.report;

import org.jspecify.annotations.NullMarked;
