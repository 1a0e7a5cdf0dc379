package dev.inplace.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Drops the alignment of a type, as C's {@code __attribute__((packed))} does.
 *
 * <p>On a component: it begins where the one before ends, whatever its type. On a record: all its
 * components do. Inside a nested struct nothing changes. {@link Align} beside it says what
 * alignment there shall be instead of 1.
 */
@Documented
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.CLASS)
public @interface Packed {}
