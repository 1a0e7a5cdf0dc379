package dev.inplace.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An unsigned number in a {@code byte}, {@code short}, {@code int} or {@code long} component, or an
 * array of these. The generated reader returns the next wider type; the writer refuses values out
 * of range. A {@code long} has no wider type: its reader and writer have the bits, as for {@link
 * Long#toUnsignedString(long)}. The record itself keeps the bits.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.CLASS)
public @interface Unsigned {}
