package dev.inplace.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Raises an alignment, as C's {@code __attribute__((aligned(n)))} does.
 *
 * <p>On a component: its offset is a multiple of {@code value}. On a record: the size is one too,
 * and every address of the struct. An alignment is never lowered, unless {@link Packed} has dropped
 * that of the type.
 */
@Documented
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.CLASS)
public @interface Align {
  /** Bytes: a power of two, at most 2<sup>28</sup>. */
  int value();

  /**
   * Gives a component the run of {@code value} bytes it begins, and further ones if it is larger,
   * for itself: with a value of 64 its cache lines, so that a thread that writes it slows down
   * nobody who reads its neighbours.
   */
  boolean isolate() default false;
}
