/** The bucket and the map of a key and a value; one class per part. */
@NullMarked
package dev.inplace.processor.render.map;

import org.jspecify.annotations.NullMarked;
