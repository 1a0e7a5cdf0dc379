package dev.inplace.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a component forms of access for several threads: volatile, acquire, release and opaque ones
 * for every primitive and enum; for {@code int}, {@code long}, {@code float} and {@code double}
 * also {@code compareAndSet}, {@code compareAndExchange} and {@code getAndSet}; for {@code int} and
 * {@code long} also {@code getAndAdd}.
 *
 * <p>The plain reader and writer stay as they are, and so do {@code set}, {@code copyFrom} and
 * {@code toRecord}: these are plain. The layout does not change, but one in which such a component
 * could lie misaligned is refused, and so is wrapping the struct at an address where it does.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.CLASS)
public @interface Atomic {}
