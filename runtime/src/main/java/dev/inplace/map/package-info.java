/**
 * Go's classic map in segment memory, and one of flat slots, independent of the types of key and
 * value. {@link dev.inplace.map.OffHeapMap} describes how they work.
 */
@NullMarked
package dev.inplace.map;

import org.jspecify.annotations.NullMarked;
