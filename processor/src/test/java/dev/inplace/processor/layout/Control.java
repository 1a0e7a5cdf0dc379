package dev.inplace.processor.layout;

import dev.inplace.processor.model.Packing;
import dev.inplace.processor.model.Placement;
import java.util.OptionalLong;

/** The values of annotations about layout, without a compiler. */
final class Control {
  static final Placement NATURAL = Placement.NATURAL;
  static final Placement PACKED = new Placement(true, 1, false, OptionalLong.empty());
  static final Packing ALL_PACKED = new Packing(true, 0, 1);

  private Control() {}

  /** {@code @Align(n)} on a component. */
  static Placement aligned(long alignment) {
    return new Placement(false, alignment, false, OptionalLong.empty());
  }

  /** {@code @Packed @Align(n)} on a component. */
  static Placement packedAndAligned(long alignment) {
    return new Placement(true, alignment, false, OptionalLong.empty());
  }

  /** {@code @Align(value = n, isolate = true)} on a component. */
  static Placement isolated(long alignment) {
    return new Placement(false, alignment, true, OptionalLong.empty());
  }

  /** {@code @Offset(n)} on a component. */
  static Placement at(long offset) {
    return new Placement(false, 1, false, OptionalLong.of(offset));
  }

  /** {@code @Packed @Offset(n)} on a component. */
  static Placement packedAt(long offset) {
    return new Placement(true, 1, false, OptionalLong.of(offset));
  }

  /** {@code @Struct(pack = n)}. */
  static Packing pack(long most) {
    return new Packing(false, most, 1);
  }

  /** {@code @Align(n)} on a record. */
  static Packing allAligned(long alignment) {
    return new Packing(false, 0, alignment);
  }
}
