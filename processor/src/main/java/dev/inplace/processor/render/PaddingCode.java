package dev.inplace.processor.render;

import static dev.inplace.processor.render.Names.BYTES;

import com.palantir.javapoet.CodeBlock;
import dev.inplace.processor.layout.Padding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A run of padding in generated code.
 *
 * @param constant the name of the constant with its size; that with {@code _OFFSET} is its offset
 */
record PaddingCode(Padding padding, String constant) {

  static List<PaddingCode> of(StructCode struct) {
    Set<String> taken =
        struct.fields().stream().map(field -> field.constant()).collect(Collectors.toSet());
    List<PaddingCode> paddings = new ArrayList<>();
    for (Padding padding : paddings(struct)) {
      String constant = "PADDING_" + padding.offset();
      while (taken.contains(constant)) {
        constant += "_";
      }
      paddings.add(new PaddingCode(padding, constant));
    }
    return paddings;
  }

  /** The runs of padding; behind the beginning of a flexible array its elements may lie. */
  private static List<Padding> paddings(StructCode struct) {
    long end =
        struct.tail().map(tail -> tail.field().layout().offset()).orElse(struct.layout().size());
    return struct.layout().paddings().stream().filter(padding -> padding.offset() < end).toList();
  }

  /** The statements that zero all padding of a struct. */
  static CodeBlock zeroAll(StructCode struct) {
    CodeBlock.Builder zero = CodeBlock.builder();
    of(struct).forEach(padding -> zero.add(padding.zero()));
    struct
        .layout()
        .spareBits()
        .forEach(
            spare ->
                zero.add(
                    "$T.clear(segment, offset + $L, $L);\n",
                    Names.BIT_FIELD,
                    spare.offset(),
                    "0x%02X".formatted(spare.fields())));
    struct.tail().ifPresent(tail -> zero.add(tail.zeroBehind()));
    return zero.build();
  }

  /** The statement that zeroes it. */
  CodeBlock zero() {
    return CodeBlock.of("$1T.zero(segment, offset + $2L_OFFSET, $2L);\n", BYTES, constant);
  }
}
