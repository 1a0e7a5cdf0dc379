package dev.inplace.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says where a component lies, to mirror a struct of somebody else's. What is between it and the
 * component before is padding.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.CLASS)
public @interface Offset {
  /**
   * Bytes from the struct's first; at least where the component before ends, and a multiple of the
   * component's alignment (that of a {@link Packed} one is 1).
   */
  long value();
}
