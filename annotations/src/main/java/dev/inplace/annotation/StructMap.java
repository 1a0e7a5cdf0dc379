package dev.inplace.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An off-heap map whose values are changed in place.
 *
 * <p>On a {@link Struct} record, the values are that struct. The processor writes {@code
 * <Key><Record>Map} and {@code <Key><Record>Bucket}: {@code LongPersonMap} for
 * {@code @StructMap(key = long.class) record Person}, {@code SidePersonMap} for the keys of an enum
 * {@code Side}, {@code StringPersonMap} for texts of any length.
 *
 * <p>On a package or another type, {@link #value} gives the type of the values; on a record it adds
 * maps of other values. It is a primitive, as in {@code LongIntMap}, or a struct declared
 * elsewhere, perhaps in a library. Without values the map is a set, {@code LongSet}. The classes
 * are written to the package of the annotated element.
 *
 * <p>0.0 and -0.0 are one key. A key with a NaN is never found, and an insert of one throws an
 * {@link IllegalArgumentException}.
 */
@Documented
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.CLASS)
@Repeatable(StructMaps.class)
public @interface StructMap {
  /**
   * The type of the keys: a primitive, such as {@code long.class}, an enum, {@code String.class}
   * for text of any length, or a {@link Struct}.
   */
  Class<?> key();

  /**
   * The type of the values: a primitive or a {@link Struct}; {@code void.class} for a set. By
   * default the annotated struct, or no values if the annotated element is not a record.
   *
   * <p>Values of varying size grow and shrink in place: {@code String.class} is text of any length,
   * as in {@code LongStringMap}, and an array of a struct, {@code Tick[].class}, is a growing list
   * of structs, as in {@code LongTickListMap}.
   */
  Class<?> value() default void.class;

  /**
   * The prefix of the generated classes' names, before {@code Map} and {@code Bucket}, or {@code
   * Set} and {@code SetBucket}. By default it is the key's name and the value's, as in {@code
   * LongPerson}.
   */
  String name() default "";

  /** The layout of the slots. */
  MapLayout layout() default MapLayout.FLAT;

  /** The way in which it grows. */
  Growth growth() default Growth.IN_STEPS;
}
