/**
 * The layouts of structs at run time: their fields and offsets. For programs that inspect memory,
 * compare structs, or write structs to files.
 */
@NullMarked
package dev.inplace.info;

import org.jspecify.annotations.NullMarked;
