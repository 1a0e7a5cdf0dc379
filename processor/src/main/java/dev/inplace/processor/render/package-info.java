/** From a layout to the source of the classes that users call. */
@NullMarked
package dev.inplace.processor.render;

import org.jspecify.annotations.NullMarked;
