/** The commands of the processor's jar, for reports that builds have left. */
@NullMarked
package dev.inplace.processor.tool;

import org.jspecify.annotations.NullMarked;
