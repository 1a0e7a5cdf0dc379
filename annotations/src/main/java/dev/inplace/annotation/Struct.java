package dev.inplace.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record as a struct: a run of bytes whose fields are the record's components, in the
 * record's order, at the offsets that Go's compiler gives the same struct.
 *
 * <p>The processor writes {@code <Record>Flyweight} and {@code <Record>Span} beside the record, and
 * a layout report. A component is a primitive, an enum, another struct (nested by value), a {@link
 * Length} String, or a {@link Length} array of primitives, enums or structs.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Struct {
  /**
   * The word that begins the names of the generated classes; by default the record's simple name.
   * Two structs of one package whose simple names are equal need it.
   */
  String name() default "";
}
