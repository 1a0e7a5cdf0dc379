/** Where the bytes of a struct lie: pure functions from the model to layouts. */
@NullMarked
package dev.inplace.processor.layout;

import org.jspecify.annotations.NullMarked;
