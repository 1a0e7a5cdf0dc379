package dev.inplace.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The bytes of a component's number, or of each number of an array, where they are not those of its
 * type in this struct: another count of them, another order, or both.
 *
 * <p>{@code @Bytes(6) @Unsigned long} is an integer of 48 bits. It is aligned to 1, since C has no
 * such type. {@code @Bytes(order = BIG_ENDIAN) short} is a port in a struct of a little-endian
 * host.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.CLASS)
public @interface Bytes {
  /** Bytes of one number: 3 for an {@code int}; 5, 6 or 7 for a {@code long}; 0 for its type's. */
  int value() default 0;

  /** The order of the bytes of one number. */
  ByteOrder order() default ByteOrder.STRUCT;
}
