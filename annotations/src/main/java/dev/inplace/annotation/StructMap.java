package dev.inplace.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for an off-heap map whose values can be changed where they lie.
 *
 * <p>On a {@link Struct} record the values are that struct, and the processor writes {@code
 * <Key><Record>Map} and {@code <Key><Record>Bucket}: {@code LongPersonMap} for
 * {@code @StructMap(key = long.class) record Person}, {@code SidePersonMap} for the keys of an enum
 * {@code Side}, {@code StringPersonMap} for texts of any length.
 *
 * <p>On a package or any other type, and on a record beside what it has, {@link #value} says what
 * the values are: a primitive, as in {@code LongIntMap}, or a struct that is declared elsewhere,
 * perhaps in a library. Where nothing says it there are none, and the map is a set, {@code
 * LongSet}. The classes are written to the package of what carries the annotation.
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
   * The type of the values: a primitive or a {@link Struct}; {@code void.class} for a set. Where it
   * is left out, the struct that carries the annotation, or none if that is not a record.
   */
  Class<?> value() default void.class;

  /**
   * The word that begins the names of the generated classes, before {@code Map} and {@code Bucket},
   * or {@code Set} and {@code SetBucket}; by default the key's name and the value's, as in {@code
   * LongPerson}.
   */
  String name() default "";

  /** How its slots are laid out. */
  MapLayout layout() default MapLayout.FLAT;

  /** How it grows. */
  Growth growth() default Growth.IN_STEPS;
}
