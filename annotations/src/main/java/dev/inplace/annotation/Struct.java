package dev.inplace.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record as a struct: a run of bytes with the record's components as fields, in the record's
 * order. The offsets are those of a platform's compiler for the same struct, by its data model; by
 * default Go's for amd64.
 *
 * <p>The processor writes {@code <Record>Flyweight}, {@code <Record>Span} and a layout report. A
 * component is a primitive, an enum, another struct (nested by value), a {@link Length} String, or
 * a {@link Length} array of primitives, enums or structs.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Struct {
  /**
   * The prefix of the generated classes' names; by default the record's simple name. Two structs of
   * one package with equal simple names need it.
   */
  String name() default "";

  /** The data model of the layout; by default that of the build. */
  Model model() default Model.BUILD;

  /** The byte order of the struct's own numbers; nested structs keep theirs. */
  ByteOrder byteOrder() default ByteOrder.LITTLE_ENDIAN;

  /**
   * The most that a component is aligned to, bytes, as by C's {@code #pragma pack(n)}: 1, 2, 4, 8
   * or 16; 0 for no limit. Inside nested structs nothing changes.
   */
  int pack() default 0;

  /** True for a growing list too, {@code <Record>List}. */
  boolean list() default false;

  /**
   * True for columns too, {@code <Record>Columns}: the same structs with one run per component, for
   * scans of few components. No union has them, and no struct with {@link Bits}.
   */
  boolean columns() default false;

  /**
   * True for a C union: all components begin at offset 0 and share their bytes. Each accessor reads
   * or writes its component only; {@code toRecord} reads all components from the same bytes. {@code
   * set} takes a record only if its components agree on these bytes, as those of {@code toRecord}
   * do, so that it loses nothing.
   */
  boolean union() default false;

  /**
   * True for methods that follow pointers from C: {@code ofPointer} of the flyweight and the span,
   * and {@code zoneText} for a component {@code @Word(pointer = true) long zone}. They call {@code
   * MemorySegment.reinterpret}, so the module of the record needs native access.
   */
  boolean pointers() default false;

  /**
   * True for both byte orders: {@code <Record>InOrder.of(segment, offset, order)} reads and writes
   * the numbers in an order that the caller names at run time, as formats with a magic number need.
   * {@code byteOrder} stays the order of everything else. Nested structs need {@code orders = true}
   * and the same {@code byteOrder}; a component with {@link Bytes#order} keeps its order.
   */
  boolean orders() default false;
}
