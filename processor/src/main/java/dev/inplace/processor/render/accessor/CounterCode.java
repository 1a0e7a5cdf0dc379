package dev.inplace.processor.render.accessor;

import com.palantir.javapoet.CodeBlock;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Primitive;
import dev.inplace.processor.render.NumberCode;

/** The field that counts the elements of a flexible array. */
public record CounterCode(FieldCode field) {

  /** Expression: the number in memory. */
  public CodeBlock load() {
    return codec().load("segment", field.at("offset"));
  }

  /** Statement that stores a number of elements at the beginning of a segment. */
  public CodeBlock store(String elements) {
    CodeBlock number =
        codec().recordType().equals(NumberCode.type(Primitive.INT))
            ? CodeBlock.of("$L", elements)
            : CodeBlock.of("($T) $L", codec().recordType(), elements);
    return codec().storeFromRecord("segment", CodeBlock.of("$L_OFFSET", field.constant()), number);
  }

  /** Expression: the number in a record. */
  public CodeBlock inRecord() {
    return codec().widen(CodeBlock.of("value.$L()", field.name()));
  }

  /** The greatest number of elements that it holds. */
  public int most() {
    boolean isUnsigned =
        switch (field.type()) {
          case FieldType.Scalar scalar -> scalar.unsigned();
          case FieldType.Word word -> word.kind() != FieldType.Word.Kind.SIGNED;
          default -> throw new IllegalStateException(field.label() + " counts nothing");
        };
    long bits = field.layout().size() * Byte.SIZE - (isUnsigned ? 0 : 1);
    return bits >= Integer.SIZE - 1 ? Integer.MAX_VALUE : (1 << bits) - 1;
  }

  private Codec codec() {
    return Codec.of(field.type(), field);
  }
}
