/** Events for the JDK's Flight Recorder, as far as that is there. */
@NullMarked
package dev.inplace.jfr;

import org.jspecify.annotations.NullMarked;
