package dev.inplace.processor.compare;

import dev.inplace.processor.compare.Difference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The changes of an enum's codes, which are in memory; the order of its constants is not. */
final class CodesChanged {
  private CodesChanged() {}

  /** True if one of two versions has codes: {@code BUY=66}. */
  static boolean areIn(List<String> before, List<String> now) {
    return before.stream().anyMatch(CodesChanged::isCoded)
        || now.stream().anyMatch(CodesChanged::isCoded);
  }

  private static boolean isCoded(String constant) {
    return constant.indexOf('=') >= 0;
  }

  static Optional<Difference> of(String field, List<String> before, List<String> now) {
    List<String> added = now.stream().filter(constant -> !before.contains(constant)).toList();
    if (now.containsAll(before)) {
      return added.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Difference(
                  Kind.CONSTANTS_APPENDED,
                  field,
                  "enum codes added: " + ConstantsChanged.some(added)));
    }
    List<String> words = new ArrayList<>();
    for (String constant : before) {
      if (!now.contains(constant)) {
        words.add(change(constant, added));
      }
    }
    return Optional.of(
        new Difference(
            Kind.CONSTANTS, field, "enum codes changed: " + ConstantsChanged.some(words)));
  }

  private static String change(String constant, List<String> added) {
    return added.stream()
        .filter(other -> name(other).equals(name(constant)))
        .findFirst()
        .map(other -> constant + " to " + other)
        .or(
            () ->
                added.stream()
                    .filter(other -> isCoded(constant) && code(other).equals(code(constant)))
                    .findFirst()
                    .map(other -> constant + " renamed to " + name(other)))
        .orElse(constant + " removed");
  }

  private static String name(String constant) {
    return constant.split("=", 2)[0];
  }

  private static String code(String constant) {
    return constant.substring(name(constant).length());
  }
}
