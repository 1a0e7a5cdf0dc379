/**
 * Go's classic map in segment memory: everything of it that does not depend on the types of key and
 * value. {@link dev.inplace.map.OffHeapMap} says how it works.
 */
@NullMarked
package dev.inplace.map;

import org.jspecify.annotations.NullMarked;
