package dev.inplace.processor.export;

import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.QualifiedName;
import dev.inplace.processor.model.Struct;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The comment above a struct, in every language. */
final class Heading {
  private Heading() {}

  /** The layout in one line, and the meaning of numbers that are enums in Java. */
  static List<String> lines(StructLayout layout) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: %s, %s, size %d, alignment %d"
            .formatted(
                layout.struct().type(),
                layout.model().name(),
                layout.struct().platform().byteOrderName(),
                layout.size(),
                layout.alignment()));
    for (Field field : layout.struct().fields()) {
      Meaning.of(field).ifPresent(meaning -> lines.add(field.name() + ": " + meaning));
    }
    return lines;
  }

  /** The structs nested in a struct, directly or in arrays, each once. */
  static Collection<Struct> nested(StructLayout layout) {
    Map<QualifiedName, Struct> nested = new LinkedHashMap<>();
    for (Field field : layout.struct().fields()) {
      field.type().nested().ifPresent(struct -> nested.putIfAbsent(struct.type(), struct));
    }
    return nested.values();
  }
}
