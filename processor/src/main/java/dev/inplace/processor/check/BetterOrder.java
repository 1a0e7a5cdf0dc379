package dev.inplace.processor.check;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.layout.BestOrder;
import dev.inplace.processor.layout.StructLayout;
import java.util.Optional;
import java.util.stream.Collectors;

/** Advice on request: another order of the components takes fewer bytes. */
final class BetterOrder {
  private BetterOrder() {}

  static Optional<Diagnostic> advise(StructLayout layout) {
    StructLayout best = BestOrder.of(layout);
    if (best.size() == layout.size()) {
      return Optional.empty();
    }
    return Optional.of(
        new Diagnostic(
            Code.STRUCT_PADDING,
            layout.struct().origin(),
            "%s of its %s are padding: %s"
                .formatted(layout.padding(), Bytes.of(layout.size()), Paddings.describe(layout)),
            describe(best)
                + ", or write @SuppressWarnings(\""
                + Code.STRUCT_PADDING.key()
                + "\")"));
  }

  /** {@code write them in the order time, qty, side, which takes 16 bytes}. */
  static String describe(StructLayout best) {
    return best.fields().stream()
        .map(field -> field.field().name())
        .collect(
            Collectors.joining(
                ", ", "write them in the order ", ", which takes " + Bytes.of(best.size())));
  }
}
