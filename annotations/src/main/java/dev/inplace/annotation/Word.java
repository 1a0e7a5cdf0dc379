package dev.inplace.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A word of the platform in a {@code long} component, or an array of these: 8 bytes, or 4 in the
 * 32-bit data models. There the generated writer refuses a value that does not fit.
 *
 * <p>It is Go's {@code int} and C's {@code long}; with {@link Unsigned} it is {@code uintptr} and
 * {@code size_t}.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.CLASS)
public @interface Word {
  /**
   * True for an address, which is unsigned. Go's garbage collector would follow it; {@code
   * Struct.pointers} makes methods that do.
   */
  boolean pointer() default false;
}
