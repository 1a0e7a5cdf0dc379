package dev.inplace.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Accessors of a component for several threads. Every primitive and enum has volatile, acquire,
 * release and opaque ones. {@code int}, {@code long}, {@code float} and {@code double} also have
 * {@code compareAndSet}, {@code compareAndExchange} and {@code getAndSet}; {@code int} and {@code
 * long} also {@code getAndAdd}.
 *
 * <p>The plain reader and writer stay; {@code set}, {@code copyFrom} and {@code toRecord} are
 * plain. The layout does not change. A layout that may misalign such a component is refused, and so
 * is a wrap at an address that does.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.CLASS)
public @interface Atomic {}
