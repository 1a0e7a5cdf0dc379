/** The commands of the processor's jar, for the reports of builds. */
@NullMarked
package dev.inplace.processor.tool;

import org.jspecify.annotations.NullMarked;
