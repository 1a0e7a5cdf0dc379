package dev.inplace.processor.parse;

import dev.inplace.annotation.Align;
import dev.inplace.annotation.Offset;
import dev.inplace.annotation.Packed;
import dev.inplace.annotation.Struct;
import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.model.Placement;
import java.util.Optional;
import java.util.OptionalLong;

/** A parser of a component's placement: {@code @Packed}, {@code @Align} and {@code @Offset}. */
final class PlacementParser {
  private final Component component;
  private final Diagnostics diagnostics;

  PlacementParser(Component component, Diagnostics diagnostics) {
    this.component = component;
    this.diagnostics = diagnostics;
  }

  /** The placement, or empty with a diagnostic. */
  Optional<Placement> parse() {
    Optional<Long> alignment =
        GivenAlignment.of(component.element(), component.origin(), diagnostics);
    Optional<OptionalLong> offset = offset();
    boolean isolated = component.given(Align.class, diagnostics).isTrue("isolate");
    if (alignment.isEmpty() || offset.isEmpty() || (isolated && !canLieAlone(alignment.get()))) {
      return Optional.empty();
    }
    boolean packed = component.has(Packed.class);
    return Optional.of(new Placement(packed, alignment.get(), isolated, offset.get()));
  }

  private Optional<OptionalLong> offset() {
    if (!component.has(Offset.class)) {
      return Optional.of(OptionalLong.empty());
    }
    Optional<Long> offset = component.given(Offset.class, diagnostics).number("value");
    if (offset.isPresent() && offset.get() < 0) {
      diagnostics.add(
          Code.BAD_OFFSET,
          component.origin(),
          "@Offset(" + offset.get() + ") is before the struct begins",
          "write the number of bytes from the struct's first");
      return Optional.empty();
    }
    return offset.map(OptionalLong::of);
  }

  private boolean canLieAlone(long alignment) {
    long pack =
        Annotations.number(component.struct(), Struct.class, "pack")
            .filter(FormParser::isPack) // others are reported at the record
            .orElse(0L);
    if (pack == 0 || pack >= alignment) {
      return true;
    }
    diagnostics.add(
        Code.BAD_ALIGN,
        component.origin(),
        "nothing in a struct with pack = " + pack + " has " + alignment + " bytes for itself",
        "remove isolate = true, or pack");
    return false;
  }
}
