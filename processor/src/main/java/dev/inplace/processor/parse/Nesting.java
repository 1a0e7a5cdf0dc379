package dev.inplace.processor.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/**
 * The depth of nested structs. It is found without recursion, since later readers of structs
 * recurse.
 */
final class Nesting {
  /** The depth of the deepest struct that the processor reads. */
  static final int DEEPEST = 255;

  private final Map<TypeElement, Integer> depths = new HashMap<>();

  /** Number of nested structs, this one included; arbitrary for one that contains itself. */
  int depth(TypeElement struct) {
    Deque<TypeElement> open = new ArrayDeque<>(List.of(struct));
    Set<TypeElement> entered = new HashSet<>();
    while (!open.isEmpty()) {
      TypeElement next = open.getFirst();
      List<TypeElement> parts = parts(next);
      if (entered.add(next)) {
        parts.stream()
            .filter(part -> !depths.containsKey(part) && !entered.contains(part))
            .forEach(open::addFirst);
      } else {
        open.removeFirst();
        int deepest = parts.stream().mapToInt(part -> depths.getOrDefault(part, 0)).max().orElse(0);
        depths.put(next, 1 + deepest);
      }
    }
    return depths.getOrDefault(struct, 1);
  }

  private static List<TypeElement> parts(TypeElement struct) {
    return struct.getRecordComponents().stream()
        .map(RecordComponentElement::asType)
        .map(Declared::innermost)
        .filter(Declared::isStruct)
        .map(Declared::element)
        .distinct()
        .toList();
  }
}
