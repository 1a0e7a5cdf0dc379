/** The reports of layouts, for people and programs. */
@NullMarked
package dev.inplace.processor.report;

import org.jspecify.annotations.NullMarked;
