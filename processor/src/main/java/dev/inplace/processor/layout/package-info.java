/** The layouts of structs: pure functions from the model to offsets and sizes. */
@NullMarked
package dev.inplace.processor.layout;

import org.jspecify.annotations.NullMarked;
