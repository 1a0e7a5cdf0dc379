package dev.inplace.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A bit-field, as C's {@code unsigned mode : 3}: a {@code boolean}, integer or enum of so many
 * bits, in the data models of C. Its type decides where it lies, as in C. {@code byte}, {@code
 * short}, {@code int} and {@code long} are signed, unless {@link Unsigned}.
 *
 * <p>An enum is its ordinal, or its {@link Code}, without a sign. {@link Bytes} is for whole
 * numbers only.
 *
 * <p>In a little-endian struct, bit-fields begin at the least significant bit of a byte. In a
 * big-endian one they begin at the most significant bit.
 *
 * <p>Accessors change no other field's bits, and refuse values that do not fit. They are not
 * atomic: they read and write the bytes that the bit-field shares with its neighbours.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.CLASS)
public @interface Bits {
  /**
   * Bits, at most those of the component's type. 0 is C's {@code unsigned : 0}: the next component
   * begins at a multiple of the type's alignment.
   */
  int value();

  /**
   * True for C's unnamed bit-field, which is padding. It has no accessors, and in the record it is
   * 0 or false. A bit-field of width 0 is always unnamed.
   */
  boolean unnamed() default false;
}
