/** For maps and lists: their native memory, and blocks and cells in it. */
@NullMarked
package dev.inplace.memory;

import org.jspecify.annotations.NullMarked;
