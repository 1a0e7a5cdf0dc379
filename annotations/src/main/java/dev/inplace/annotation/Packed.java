package dev.inplace.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A dropped alignment, as by C's {@code __attribute__((packed))}.
 *
 * <p>A packed component begins at the end of the previous one, whatever its type. In a packed
 * record, all components do. Inside a nested struct nothing changes. {@link Align} beside it gives
 * an alignment other than 1.
 */
@Documented
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.CLASS)
public @interface Packed {}
