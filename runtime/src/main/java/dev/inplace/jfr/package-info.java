/** Events for the JDK's Flight Recorder, if it is present. */
@NullMarked
package dev.inplace.jfr;

import org.jspecify.annotations.NullMarked;
