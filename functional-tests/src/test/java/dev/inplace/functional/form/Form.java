package dev.inplace.functional.form;

import dev.inplace.Flyweight;
import dev.inplace.functional.fixtures.StructType;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * A struct with the operations of its flyweight, whatever its type.
 *
 * @param type the constants
 * @param random makes a record
 */
record Form<R extends Record & ByHand, F extends Flyweight>(
    StructType type,
    Function<RandomGenerator, R> random,
    BiFunction<MemorySegment, Long, F> of,
    BiFunction<MemorySegment, Long, F> ofUnaligned,
    BiFunction<F, R, F> set,
    Function<F, R> toRecord,
    BinaryOperator<F> copyFrom) {

  /** True if its records are: they compare arrays by identity, and enums hash by it. */
  boolean isComparedByValue() {
    return isComparedByValue(type.type());
  }

  private static boolean isComparedByValue(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .map(RecordComponent::getType)
        .allMatch(
            part -> part.isRecord() ? isComparedByValue(part) : !part.isArray() && !part.isEnum());
  }

  @Override
  public String toString() {
    return type.toString();
  }
}
