package dev.inplace.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A map of a {@link Struct}'s values on the members of a Hazelcast cluster, changed by field
 * operations where they lie.
 *
 * <p>The processor writes {@code <Key><Record>Grid}: {@code LongPersonGrid} for
 * {@code @StructGrid(key = long.class) record Person}. If the record also has a {@link StructMap}
 * of this key, the grid can be filled from one, and a partition copied to one. Generated code needs
 * the artifact {@code inplace-hazelcast}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface StructGrid {
  /** The type of the keys: a primitive, an enum, {@code String.class} or a {@link Struct}. */
  Class<?> key();

  /**
   * The prefix of the generated class's name, before {@code Grid}. By default it is the key's name
   * and the record's, as in {@code LongPerson}.
   */
  String name() default "";
}
