/** The generation of the classes that users call from a layout. */
@NullMarked
package dev.inplace.processor.render;

import org.jspecify.annotations.NullMarked;
