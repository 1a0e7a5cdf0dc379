package dev.inplace.processor.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.model.Struct;
import java.util.List;

/** Assertions about a layout, for tests of rules. */
final class LayoutAssertions {
  private LayoutAssertions() {}

  /** Offsets in order, size and alignment. */
  static void assertLayout(Struct struct, List<Long> offsets, long size, long alignment) {
    StructLayout layout = new Layouter().layout(struct);
    assertThat(layout.fields()).extracting(FieldLayout::offset).isEqualTo(offsets);
    assertThat(layout.extent()).isEqualTo(new Extent(size, alignment));
  }
}
