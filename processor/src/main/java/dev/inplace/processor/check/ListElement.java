package dev.inplace.processor.check;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.layout.BucketLayout;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.model.MapValue;
import dev.inplace.processor.model.StructMap;
import java.util.Optional;

/** A rule: a struct of a list has bytes, by which the list counts them, and fits into memory. */
record ListElement(Layouter layouter) implements MapRule {
  private static final long MOST_ALIGNMENT = 64;

  @Override
  public Optional<Diagnostic> check(StructMap map, BucketLayout bucket) {
    return map.value()
        .filter(MapValue.Structs.class::isInstance)
        .flatMap(MapValue::struct)
        .map(layouter::layout)
        .flatMap(element -> check(map, element));
  }

  private static Optional<Diagnostic> check(StructMap map, StructLayout element) {
    String name = element.struct().type().simpleName();
    if (element.size() == 0) {
      return Optional.of(
          new Diagnostic(
              Code.UNSUPPORTED_VALUE,
              map.origin(),
              "a list of " + name + " cannot be the value of a map: it has no bytes",
              "count such structs in a map to long"));
    }
    if (element.alignment() > MOST_ALIGNMENT) {
      return Optional.of(
          new Diagnostic(
              Code.MAP_ALIGNMENT,
              map.origin(),
              "%s would align its lists to %d bytes; the most is %d"
                  .formatted(map.map().simpleName(), element.alignment(), MOST_ALIGNMENT),
              "write @Align(64) at most, or keep such structs in a span, and their indexes in the"
                  + " map"));
    }
    return Optional.empty();
  }
}
