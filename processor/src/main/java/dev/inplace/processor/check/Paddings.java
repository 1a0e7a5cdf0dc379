package dev.inplace.processor.check;

import dev.inplace.processor.layout.FieldLayout;
import dev.inplace.processor.layout.Padding;
import dev.inplace.processor.layout.StructLayout;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The paddings of a struct as text in messages, the largest first. */
final class Paddings {
  private static final int MOST = 5;

  private final StructLayout layout;

  private Paddings(StructLayout layout) {
    this.layout = layout;
  }

  /** {@code 7 bytes behind side, 4 bytes behind qty}, or {@code no padding}. */
  static String describe(StructLayout layout) {
    List<Padding> paddings =
        layout.paddings().stream()
            .sorted(Comparator.comparingLong(Padding::size).reversed())
            .toList();
    if (paddings.isEmpty()) {
      return "no padding";
    }
    String largest =
        paddings.stream()
            .limit(MOST)
            .map(new Paddings(layout)::describe)
            .collect(Collectors.joining(", "));
    return paddings.size() > MOST
        ? largest + ", and " + (paddings.size() - MOST) + " smaller ones"
        : largest;
  }

  private String describe(Padding padding) {
    Optional<FieldLayout> before =
        layout.fields().stream()
            .filter(field -> field.end() <= padding.offset())
            .reduce((_, last) -> last);
    return Bytes.of(padding.size())
        + before.map(field -> " behind " + field.field().name()).orElse(" at the start");
  }
}
