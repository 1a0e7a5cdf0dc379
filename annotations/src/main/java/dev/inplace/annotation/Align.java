package dev.inplace.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A raised alignment, as by C's {@code __attribute__((aligned(n)))}.
 *
 * <p>On a component: its offset is a multiple of {@code value}. On a record: its size and every
 * address of the struct are. An alignment is never lowered, unless {@link Packed} has dropped that
 * of the type.
 */
@Documented
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.CLASS)
public @interface Align {
  /** Alignment in bytes: a power of two, at most 2<sup>28</sup>. */
  int value();

  /**
   * True to give a component whole runs of {@code value} bytes that no other component shares. With
   * a value of 64 these are cache lines: its writers do not slow down readers of its neighbours.
   */
  boolean isolate() default false;
}
