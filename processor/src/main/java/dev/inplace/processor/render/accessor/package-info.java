/** The contributions of fields to a flyweight; one class per kind of field. */
@NullMarked
package dev.inplace.processor.render.accessor;

import org.jspecify.annotations.NullMarked;
