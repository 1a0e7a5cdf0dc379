package dev.inplace.processor.check;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.layout.FieldLayout;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.model.FieldType;
import java.util.List;
import java.util.Optional;

/** A rule: the data model has bit-fields, and their declared types have so many bits. */
final class BitFields implements StructRule {

  @Override
  public List<Diagnostic> check(StructLayout layout) {
    return layout.fields().stream()
        .filter(field -> field.field().type() instanceof FieldType.Bits)
        .flatMap(field -> check(field, layout).stream())
        .limit(layout.model().hasBitFields() ? Long.MAX_VALUE : 1) // one cause, one message
        .toList();
  }

  private static Optional<Diagnostic> check(FieldLayout field, StructLayout layout) {
    FieldType.Bits bits = (FieldType.Bits) field.field().type();
    String model = layout.model().name();
    if (!layout.model().hasBitFields()) {
      return Optional.of(
          new Diagnostic(
              Code.MISPLACED_BITS,
              layout.struct().origin(field.field()),
              "Go has no bit-fields, and the struct is laid out for " + model,
              "write @Struct(model = Model.C_X86_64), or compile with -Ainplace.model=c-x86_64"));
    }
    long most = new Layouter().extent(bits.declared(), layout.model()).size() * Byte.SIZE;
    return bits.width() <= most
        ? Optional.empty()
        : Optional.of(
            new Diagnostic(
                Code.BAD_BITS,
                layout.struct().origin(field.field()),
                "%s has %d bits in %s, not %d"
                    .formatted(bits.declared().describe(), most, model, bits.width()),
                "write at most @Bits(" + most + "), or make it a long"));
  }
}
