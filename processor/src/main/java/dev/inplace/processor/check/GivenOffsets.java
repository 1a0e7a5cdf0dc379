package dev.inplace.processor.check;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.layout.FieldLayout;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.model.Struct;
import java.util.ArrayList;
import java.util.List;

/** A rule: an {@code @Offset} is behind the previous field, and aligned as the field requires. */
final class GivenOffsets implements StructRule {

  @Override
  public List<Diagnostic> check(StructLayout layout) {
    List<Diagnostic> broken = new ArrayList<>();
    FieldLayout before = null;
    for (FieldLayout field : layout.fields()) {
      if (field.field().placement().offset().isPresent()) {
        if (layout.struct().isUnion()) {
          broken.add(inUnion(layout.struct(), field));
        } else if (before != null && field.offset() < before.free()) {
          broken.add(overlap(layout.struct(), field, before));
        } else if (field.offset() % field.alignment() != 0) {
          broken.add(misaligned(layout.struct(), field));
        }
      }
      before = field;
    }
    return broken;
  }

  /** True if its own {@code @Align} is more than its offset has. */
  private static boolean isAlignedBy(FieldLayout field) {
    return field.offset() % field.field().placement().alignment() != 0;
  }

  private static Diagnostic overlap(Struct struct, FieldLayout field, FieldLayout before) {
    return new Diagnostic(
        Code.BAD_OFFSET,
        struct.origin(field.field()),
        "@Offset("
            + field.offset()
            + ") is below "
            + before.free()
            + ", where the bytes of "
            + before.field().name()
            + (before.free() == before.end() ? " end" : ", which is isolated, end"),
        "write at least @Offset("
            + Layouter.roundUp(before.free(), field.alignment())
            + "), and components in the order of their offsets");
  }

  private static Diagnostic inUnion(Struct struct, FieldLayout field) {
    return new Diagnostic(
        Code.BAD_OFFSET,
        struct.origin(field.field()),
        "@Offset(" + field.offset() + ") is in a union, whose components all begin at 0",
        "remove @Offset, or nest a struct that has it");
  }

  private static Diagnostic misaligned(Struct struct, FieldLayout field) {
    return new Diagnostic(
        Code.BAD_OFFSET,
        struct.origin(field.field()),
        "@Offset(" + field.offset() + ") is no multiple of its alignment, " + field.alignment(),
        isAlignedBy(field)
            ? "remove @Align"
                + (field.field().placement().packed() ? "" : ", and write @Packed")
                + ", if it really lies there, or write a multiple of "
                + field.alignment()
            : "write @Packed beside it, if it really lies there");
  }
}
