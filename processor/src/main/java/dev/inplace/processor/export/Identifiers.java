package dev.inplace.processor.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/** The names of a struct's fields in another language: unique and valid there. */
final class Identifiers {
  private final Map<String, String> byName = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final UnaryOperator<String> spelling;

  /**
   * Names of a struct, at first none.
   *
   * @param spelling the language's spelling of a name, regardless of the others
   */
  Identifiers(UnaryOperator<String> spelling) {
    this.spelling = spelling;
  }

  /** Excludes a name. */
  void take(String name) {
    taken.add(name);
  }

  /** The name in the other language of the field with this name. */
  String of(String name) {
    return byName.computeIfAbsent(name, this::free);
  }

  private String free(String name) {
    String spelled = spelling.apply(name);
    while (!taken.add(spelled)) {
      spelled += "_";
    }
    return spelled;
  }

  /** A name in which each character that a language refuses is its number in hex. */
  static String replace(String name, IntPredicate accepted) {
    StringBuilder replaced = new StringBuilder();
    name.codePoints()
        .forEach(
            point -> {
              if (accepted.test(point)) {
                replaced.appendCodePoint(point);
              } else {
                replaced.append('u').append(Integer.toHexString(point));
              }
            });
    return replaced.toString();
  }
}
