package dev.inplace.processor.render;

import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.Struct;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The prefixes of the constants of a struct's fields: {@code HOME_TOWN} for {@code homeTown}.
 * Fields with equal prefixes keep their own spelling, which is unique.
 */
final class FieldNames {
  private final Map<String, Long> uses;

  FieldNames(Struct struct) {
    uses =
        struct.fields().stream()
            .collect(Collectors.groupingBy(FieldNames::words, Collectors.counting()));
  }

  String constant(Field field) {
    String words = words(field);
    return uses.getOrDefault(words, 0L) > 1 ? field.name() : words;
  }

  private static String words(Field field) {
    return Names.constant(field.name());
  }
}
