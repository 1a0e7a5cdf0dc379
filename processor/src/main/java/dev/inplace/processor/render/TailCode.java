package dev.inplace.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.render.accessor.CounterCode;
import dev.inplace.processor.render.accessor.FieldCode;
import java.util.List;
import java.util.Optional;

/**
 * The flexible array at the end of a struct, in generated code.
 *
 * @param field of the array
 * @param counter the field that counts its elements; empty if the caller names their number
 */
record TailCode(FieldCode field, Optional<CounterCode> counter) {
  private static final ClassName TAIL = ClassName.get("dev.inplace.check", "Tail");

  /** The flexible array of a struct, if it has one. */
  static Optional<TailCode> of(List<FieldCode> fields) {
    return fields.stream()
        .filter(FieldCode::isTail)
        .findFirst()
        .map(
            tail ->
                new TailCode(
                    tail,
                    counter(tail)
                        .flatMap(
                            name -> fields.stream().filter(f -> f.name().equals(name)).findFirst())
                        .map(CounterCode::new)));
  }

  private static Optional<String> counter(FieldCode tail) {
    return ((FieldType.Array) tail.layout().field().type()).flexible().orElseThrow().component();
  }

  /** True if a field counts the elements. */
  boolean isCountedBy(FieldCode other) {
    return counter.filter(by -> by.field().equals(other)).isPresent();
  }

  /** Expression: bytes of the struct with so many elements. */
  CodeBlock size(Object length) {
    return CodeBlock.of(
        "$1T.size(SIZE, $2L_OFFSET,$W$2L_STRIDE,$W$3L)", TAIL, field.constant(), length);
  }

  /** Expression: a number of elements. */
  CodeBlock length(String count) {
    return CodeBlock.of("$T.length($L, $S)", TAIL, count, field.label());
  }

  /** Expression: a number of elements that lie within {@code segment} behind {@code offset}. */
  CodeBlock within(CodeBlock count) {
    return CodeBlock.of(
        "$1T.within(segment, offset, SIZE,$W$2L_OFFSET,$W$2L_STRIDE,$W$3L,$W$4S)",
        TAIL,
        field.constant(),
        count,
        field.label());
  }

  /** Int expression: a number of elements that fit in place of the present ones. */
  CodeBlock fitting(String length) {
    return CodeBlock.of(
        "$T.$L(length, $L, $S)",
        TAIL,
        counter.isPresent() ? "atMost" : "exactly",
        length,
        field.label());
  }

  /** The check of a record's counter. */
  CodeBlock check() {
    return counter
        .map(
            by ->
                CodeBlock.of(
                    "$T.counted($L, value.$L().length,$W$S, $S);\n",
                    TAIL,
                    by.inRecord(),
                    field.name(),
                    by.field().label(),
                    field.label()))
        .orElse(CodeBlock.of(""));
  }

  /** Statement that zeroes padding behind elements that lie in the head; empty if none can. */
  CodeBlock zeroBehind() {
    return field.layout().offset() == field.struct().size()
        ? CodeBlock.of("")
        : CodeBlock.of(
            "$1T.zero(segment, offset + $2L_OFFSET + length * $2L_STRIDE,$W"
                + "Math.max(0, SIZE - $2L_OFFSET - length * $2L_STRIDE));\n",
            Names.BYTES,
            field.constant());
  }
}
