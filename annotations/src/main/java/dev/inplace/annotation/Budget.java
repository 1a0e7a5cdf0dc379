package dev.inplace.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a struct may cost; the build fails where it costs more. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Budget {
  /** The most bytes of the struct; none if negative. */
  long size() default -1;

  /** The most bytes of padding between and behind its fields; none if negative. */
  long padding() default -1;

  /** The most cache lines of 64 bytes, for a struct that begins with one; none if negative. */
  long cacheLines() default -1;
}
