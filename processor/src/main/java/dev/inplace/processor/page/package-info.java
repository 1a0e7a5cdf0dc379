/** The layouts as one self-contained page for a browser. */
@NullMarked
package dev.inplace.processor.page;

import org.jspecify.annotations.NullMarked;
