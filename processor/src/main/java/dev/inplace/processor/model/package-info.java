/** The user's declarations, free of the compiler's types: structs, their fields, their maps. */
@NullMarked
package dev.inplace.processor.model;

import org.jspecify.annotations.NullMarked;
