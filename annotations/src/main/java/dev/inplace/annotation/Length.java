package dev.inplace.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The fixed length of a component: elements of an array, or the most bytes of UTF-8 of a String.
 * Both need it, because a struct's size is fixed.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.CLASS)
public @interface Length {
  /** Elements of an array (0 is allowed, as in Go), or bytes of a String (at least 1). */
  int value();
}
