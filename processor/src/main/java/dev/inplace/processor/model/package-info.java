/** What the user declared, free of any compiler's types: structs, their fields, their maps. */
@NullMarked
package dev.inplace.processor.model;

import org.jspecify.annotations.NullMarked;
