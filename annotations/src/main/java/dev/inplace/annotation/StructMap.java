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
 * LongPersonMap} for {@code @StructMap(key = long.class) record Person}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
@Repeatable(StructMaps.class)
public @interface StructMap {
  /** The type of the keys: {@code int.class}, {@code long.class} or a {@link Struct} record. */
  Class<?> key();

  /**
   * The word that begins the names of the generated classes, before {@code Map} and {@code Bucket};
   * by default the key's name and the value's, as in {@code LongPerson}.
   */
  String name() default "";
}
