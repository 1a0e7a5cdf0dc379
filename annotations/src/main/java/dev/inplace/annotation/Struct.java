package dev.inplace.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record as a struct: a run of bytes whose fields are the record's components, in the
 * record's order, at the offsets that the compiler of a platform, its data model, gives the same
 * struct: Go's for amd64 if nothing else is said.
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

  /** The data model to lay the struct out for; by default that of the build. */
  Model model() default Model.BUILD;

  /** The order of the bytes of its numbers, not of those in nested structs. */
  ByteOrder byteOrder() default ByteOrder.LITTLE_ENDIAN;

  /**
   * The most any component is aligned to, bytes, as C's {@code #pragma pack(n)} has it: 1, 2, 4, 8
   * or 16; 0 for no limit. Inside nested structs nothing changes.
   */
  int pack() default 0;
}
