package dev.inplace.processor.check;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.layout.FieldLayout;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.StructLayout;
import java.util.List;

/**
 * A rule: an atomic number, alone or in a nested struct, is aligned to its size, by its offset and
 * by the struct's alignment.
 */
final class AtomicAlignment implements StructRule {

  @Override
  public List<Diagnostic> check(StructLayout layout) {
    return layout.fields().stream()
        .filter(field -> isMisaligned(field, layout))
        .map(field -> misaligned(field, layout))
        .toList();
  }

  private static boolean isMisaligned(FieldLayout field, StructLayout layout) {
    long needed = field.atomicAlignment();
    return field.offset() % needed != 0 || layout.alignment() % needed != 0;
  }

  private static Diagnostic misaligned(FieldLayout field, StructLayout layout) {
    return new Diagnostic(
        Code.ATOMIC_MISALIGNED,
        layout.struct().origin(field.field()),
        "%s needs a multiple of %d, and this lies at %d of a struct aligned to %d"
            .formatted(subject(field), field.atomicAlignment(), field.offset(), layout.alignment()),
        fix(field, layout));
  }

  private static String subject(FieldLayout field) {
    return field
        .field()
        .type()
        .nested()
        .map(struct -> "what is atomic in " + struct.type())
        .orElse("an atomic " + field.field().describe());
  }

  /** Its own {@code @Align} fixes everything except a cap on that, or an offset of its own. */
  private static String fix(FieldLayout field, StructLayout layout) {
    long needed = field.atomicAlignment();
    long pack = layout.struct().packing().pack();
    if (pack > 0 && pack < needed) {
      return "write pack = %d at least, or remove @Atomic".formatted(needed);
    }
    String align = "write @Align(" + needed + ")";
    boolean isGivenElsewhere =
        field.field().placement().offset().isPresent() && field.offset() % needed != 0;
    return isGivenElsewhere
        ? "%s and @Offset(%d), or remove @Atomic"
            .formatted(align, Layouter.roundUp(field.offset(), needed))
        : align + " on it, or remove @Atomic";
  }
}
