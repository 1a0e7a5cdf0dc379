package dev.inplace.processor.random;

import java.util.List;

/**
 * A struct in Java's source.
 *
 * @param name of the record
 * @param annotations of the record
 * @param components with their annotations; named {@code f0, f1 ...}
 * @param mostSize bytes it has at most, in any data model
 * @param mostAlignment bytes it is aligned to at most
 */
record RandomRecord(
    String name, String annotations, List<String> components, long mostSize, long mostAlignment) {

  static final String PACKAGE = "random";

  RandomRecord {
    components = List.copyOf(components);
  }

  /** As the type of a component of another record. */
  RandomType asType() {
    return new RandomType("", name, mostSize, mostAlignment);
  }

  /** True if it asks, outside of nested structs, for padding that C has no word for. */
  boolean asksForPadding() {
    return components.stream()
        .anyMatch(component -> component.contains("@Offset") || component.contains("isolate"));
  }

  String source() {
    return """
    package %s;
    import dev.inplace.annotation.*;
    %s record %s(
        %s) {}
    """
        .formatted(PACKAGE, annotations, name, String.join(",\n    ", components));
  }
}
