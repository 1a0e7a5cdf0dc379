package dev.inplace.processor.parse;

import dev.inplace.annotation.Align;
import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.model.Origin;
import java.util.Optional;
import javax.lang.model.element.Element;

/** The rule for {@code @Align}, on a record and on a component. */
final class GivenAlignment {
  /** The limit of gcc, which rejects more: "requested alignment is too large". */
  private static final long LARGEST = 1L << 28;

  private GivenAlignment() {}

  /** The alignment, bytes; 1 by default; empty, with a diagnostic, if it is invalid. */
  static Optional<Long> of(Element element, Origin origin, Diagnostics diagnostics) {
    if (!Annotations.has(element, Align.class)) {
      return Optional.of(1L);
    }
    Optional<Long> given =
        new GivenValues(element, Align.class, origin, diagnostics).number("value");
    if (given.isPresent() && !isAlignment(given.get())) {
      diagnostics.add(
          Code.BAD_ALIGN,
          origin,
          "@Align(" + given.get() + ") is no alignment",
          "write a power of two, from 1 to " + LARGEST);
      return Optional.empty();
    }
    return given;
  }

  private static boolean isAlignment(long value) {
    return value > 0 && value <= LARGEST && Long.bitCount(value) == 1;
  }
}
