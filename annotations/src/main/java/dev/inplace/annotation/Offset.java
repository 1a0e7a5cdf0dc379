package dev.inplace.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The offset of a component, to mirror a foreign struct. The gap behind the previous component is
 * padding.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.CLASS)
public @interface Offset {
  /**
   * Bytes from the struct's first byte. It is at least the end of the previous component, and a
   * multiple of the component's alignment (1 if it is {@link Packed}).
   */
  long value();
}
