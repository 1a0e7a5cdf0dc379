/**
 * The layouts of structs at run time: what fields a struct has and where they lie, for programs
 * that inspect memory, tell two structs apart, or write structs to files.
 */
@NullMarked
package dev.inplace.info;

import org.jspecify.annotations.NullMarked;
