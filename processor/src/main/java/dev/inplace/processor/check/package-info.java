/** Rules about finished layouts, one class for each. */
@NullMarked
package dev.inplace.processor.check;

import org.jspecify.annotations.NullMarked;
