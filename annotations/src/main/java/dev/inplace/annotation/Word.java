package dev.inplace.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a {@code long} component, or an array of these, a word of the platform: 8 bytes, or 4 in
 * the 32-bit data models, where a value that does not fit is refused by the generated writer.
 *
 * <p>It is Go's {@code int} and C's {@code long}; with {@link Unsigned} it is {@code uintptr} and
 * {@code size_t}.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.CLASS)
public @interface Word {
  /** Whether it is an address (unsigned, then), which Go's garbage collector would follow. */
  boolean pointer() default false;
}
