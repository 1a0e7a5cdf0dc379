package dev.inplace.processor.parse;

import dev.inplace.annotation.Bits;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.model.FieldType.Array.Count;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.RecordComponentElement;

/** A parser of flexible arrays, whose elements a component or the caller counts. */
final class TailParser {
  private static final String NO_TAIL = "remove by = \"%s\"";

  private final Component component;
  private final Diagnostics diagnostics;
  private final Optional<String> by;

  TailParser(Component component, Diagnostics diagnostics) {
    this.component = component;
    this.diagnostics = diagnostics;
    by = component.given(Length.class, diagnostics).text("by").filter(name -> !name.isEmpty());
  }

  /** The counter of the elements: none for a fixed length; empty with a diagnostic. */
  Optional<Optional<Count>> parse(int length) {
    if (by.isEmpty()) {
      return Optional.of(Optional.empty());
    }
    return isTail(length) && (isOfCaller() || isCounted())
        ? Optional.of(Optional.of(new Count(by.filter(_ -> !isOfCaller()))))
        : Optional.empty();
  }

  /** Refuses a text with a flexible length. */
  void checkNone() {
    by.ifPresent(
        name -> refuse("a text is no flexible array", "declare it as byte[], or " + NO_TAIL, name));
  }

  private boolean isOfCaller() {
    return by.filter(Length.CALLER::equals).isPresent();
  }

  private boolean isTail(int length) {
    List<? extends RecordComponentElement> all = component.struct().getRecordComponents();
    String name = by.orElseThrow();
    if (length != 0) {
      refuse(
          "@Length(%d) is a fixed length, and by makes the array flexible".formatted(length),
          "write @Length(value = 0, by = \"%s\"), or remove by",
          name);
    } else if (!component.element().equals(all.getLast())) {
      refuse(
          "a flexible array is the last component, and %s follows"
              .formatted(all.get(all.indexOf(component.element()) + 1).getSimpleName()),
          "move it to the end, or " + NO_TAIL,
          name);
    } else if (all.size() == 1) {
      refuse("a flexible array follows other components", "add one before it", name);
    } else if (Annotations.truth(component.struct(), Struct.class, "union").orElse(false)) {
      refuse("components of a union share bytes, and none is flexible", NO_TAIL, name);
    } else {
      return true;
    }
    return false;
  }

  private boolean isCounted() {
    String name = by.orElseThrow();
    Optional<? extends RecordComponentElement> counter =
        component.struct().getRecordComponents().stream()
            .filter(other -> other.getSimpleName().contentEquals(name))
            .filter(other -> !other.equals(component.element()))
            .findFirst();
    if (counter.isEmpty()) {
      refuse(
          "no component before it is named " + name,
          "write the name of an integer component, or by = Length.CALLER",
          name);
    } else if (!isInteger(counter.get())) {
      refuse(
          "%s is %s, which counts no elements"
              .formatted(name, TypeNames.describe(counter.get().asType())),
          "count by a byte, short, int or long without @Bits, or write by = Length.CALLER",
          name);
    } else {
      return true;
    }
    return false;
  }

  private static boolean isInteger(RecordComponentElement counter) {
    return switch (counter.asType().getKind()) {
      case BYTE, SHORT, INT, LONG -> !Annotations.has(counter, Bits.class);
      default -> false;
    };
  }

  private void refuse(String problem, String fix, String name) {
    diagnostics.add(Code.BAD_TAIL, component.origin(), problem, fix.formatted(name));
  }
}
