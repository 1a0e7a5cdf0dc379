package dev.inplace.processor.render;

import java.util.List;

/** The class comments of generated classes. */
final class Javadoc {
  private Javadoc() {}

  /** A sentence, and the layout as a table. */
  static String ofFlyweight(StructCode struct, List<String> table) {
    return """
    A {@link %s} in memory: reads and writes its fields where they lie.

    <pre>{@code
    %s
    }</pre>
    """
        .formatted(struct.record().canonicalName(), String.join("\n", table));
  }

  /** A sentence; the table is that of the declared order. */
  static String ofReversed(StructCode struct) {
    return """
    A {@link %s} in memory whose numbers are %s.
    The layout is that of {@link %s}.
    """
        .formatted(
            struct.record().canonicalName(),
            struct.struct().platform().byteOrderName(),
            struct.described().simpleName());
  }
}
