package dev.inplace.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for an off-heap map whose values are this struct and can be changed where they lie.
 *
 * <p>The processor writes {@code <Key><Record>Map} and {@code <Key><Record>Bucket}: {@code
 * LongPersonMap} for {@code @StructMap(key = long.class) record Person}, {@code SidePersonMap} for
 * the keys of an enum {@code Side}, {@code StringPersonMap} for texts of any length.
 *
 * <p>Keys are compared by Go's {@code ==}: 0.0 equals -0.0, and NaN equals nothing, so that no
 * look-up finds a key with a NaN, and each {@code put} of one makes another entry.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
@Repeatable(StructMaps.class)
public @interface StructMap {
  /**
   * The type of the keys: a primitive, such as {@code long.class}, an enum, {@code String.class}
   * for text of any length, or a {@link Struct}.
   */
  Class<?> key();

  /**
   * The word that begins the names of the generated classes, before {@code Map} and {@code Bucket};
   * by default the key's name and the value's, as in {@code LongPerson}.
   */
  String name() default "";
}
