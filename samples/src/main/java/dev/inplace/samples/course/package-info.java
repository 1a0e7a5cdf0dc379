/**
 * A course in twelve programs of one file, one idea each. {@code docs/course.md} shows what they
 * print.
 */
@NullMarked
package dev.inplace.samples.course;

import org.jspecify.annotations.NullMarked;
