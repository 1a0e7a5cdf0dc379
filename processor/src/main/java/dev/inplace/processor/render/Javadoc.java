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
}
