package dev.inplace.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The number that stands for an enum's constant in memory, instead of its ordinal. If one constant
 * has a code, all have one.
 *
 * <pre>{@code
 * enum Side {
 *   @Code('B') BUY,
 *   @Code('S') SELL,
 *   @Code(unknown = true) OTHER
 * }
 * }</pre>
 *
 * <p>Such an enum takes the smallest of 1, 2 or 4 bytes that holds all its codes, in C's data
 * models 4; {@link Bytes} states another number of them. The order of its constants means nothing.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface Code {
  /**
   * The number, or a character: {@code 'B'}, {@code 0x40}, {@code -1}. Only the constant for
   * unknown codes can do without; it is then refused in writes.
   */
  long value() default 0;

  /**
   * True for the constant that readers return for a code that no constant has. Without one, such a
   * code is an error.
   */
  boolean unknown() default false;
}
