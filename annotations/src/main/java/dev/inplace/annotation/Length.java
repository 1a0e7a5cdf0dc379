package dev.inplace.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The length of a component: elements of an array, or the most bytes of UTF-8 of a String. Both
 * need it, because a struct's size is fixed.
 *
 * <p>Only the last component can be a flexible array, C's {@code T f[]}: {@code @Length(value = 0,
 * by = "count")}. It has no bytes in the struct; its elements follow behind it.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.CLASS)
public @interface Length {
  /** Elements of an array (0 is allowed, as in Go), or bytes of a String (at least 1). */
  int value();

  /**
   * Of a flexible array, the integer component before it that counts its elements, or {@link
   * #CALLER}.
   */
  String by() default "";

  /** For {@link #by}: no component counts the elements; the caller names their number. */
  String CALLER = "(caller)";
}
