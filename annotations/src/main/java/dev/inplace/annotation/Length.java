package dev.inplace.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How many elements an array component has, or how many bytes of UTF-8 a String component holds at
 * most. A struct's size is fixed, so both need it.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.CLASS)
public @interface Length {
  /** Elements of an array (0 is allowed, as in Go), or bytes of a String (at least 1). */
  int value();
}
