/**
 * Go's classic map in segment memory, and one of flat slots: everything of them that does not
 * depend on the types of key and value. {@link dev.inplace.map.OffHeapMap} says how they work.
 */
@NullMarked
package dev.inplace.map;

import org.jspecify.annotations.NullMarked;
