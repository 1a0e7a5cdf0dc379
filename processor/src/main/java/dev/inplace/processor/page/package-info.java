/** Layouts as one page for a browser, with nothing behind it. */
@NullMarked
package dev.inplace.processor.page;

import org.jspecify.annotations.NullMarked;
