package dev.inplace.processor.export;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The protection of names from macros of headers included before. A macro of system headers has an
 * underscore or an upper-case letter, or is one of a few.
 */
final class Macros {
  private static final Set<String> FEW = Set.of("errno", "stdin", "stdout", "stderr");

  private Macros() {}

  /** A text in which these names are no macros. */
  static String without(List<String> names, String text) {
    List<String> macros = names.stream().filter(Macros::canBeMacro).distinct().toList();
    if (macros.isEmpty()) {
      return text;
    }
    String before =
        macros.stream()
            .map(name -> "#pragma push_macro(\"%1$s\")\n#undef %1$s\n".formatted(name))
            .collect(Collectors.joining());
    String after =
        macros.stream()
            .map(name -> "\n#pragma pop_macro(\"" + name + "\")")
            .collect(Collectors.joining());
    return before + text + after;
  }

  private static boolean canBeMacro(String name) {
    return FEW.contains(name)
        || name.indexOf('_') >= 0
        || name.chars().anyMatch(Character::isUpperCase);
  }
}
