/** Maps whose keys are texts of any length: {@link dev.inplace.map.text.TextKeyedMap}. */
@NullMarked
package dev.inplace.map.text;

import org.jspecify.annotations.NullMarked;
