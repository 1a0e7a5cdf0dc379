package dev.inplace.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Upper limits for the cost of a struct; the build fails if one is exceeded. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Budget {
  /** Limit of the struct's size, bytes; negative for no limit. */
  long size() default -1;

  /** Limit of the padding between and behind the fields, bytes; negative for no limit. */
  long padding() default -1;

  /**
   * Limit of cache lines, for a struct that begins with one; negative for no limit. They have 64
   * bytes, or 128 with {@code -Ainplace.cacheLine=128}.
   */
  long cacheLines() default -1;
}
