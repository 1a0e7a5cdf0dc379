package dev.inplace.processor.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** A search for structs that contain themselves, directly, in arrays, or through other structs. */
final class Containment {
  private final TypeElement target;
  private final Set<TypeElement> visited = new HashSet<>();
  private final Deque<String> path = new ArrayDeque<>();

  private Containment(TypeElement target) {
    this.target = target;
  }

  /**
   * The cycle of a struct through one of its components: {@code A.b -> B.a -> A}; empty if there is
   * none.
   */
  static Optional<String> cycle(TypeElement struct, RecordComponentElement through) {
    Containment containment = new Containment(struct);
    return containment.reaches(struct, through)
        ? Optional.of(String.join(" -> ", containment.path) + " -> " + name(struct))
        : Optional.empty();
  }

  private boolean reaches(TypeElement struct, RecordComponentElement component) {
    TypeMirror type = Declared.innermost(component.asType());
    if (!Declared.isStruct(type)) {
      return false;
    }
    TypeElement next = Declared.element(type);
    path.addLast(name(struct) + "." + component.getSimpleName());
    if (next.equals(target) || (visited.add(next) && anyReaches(next))) {
      return true;
    }
    path.removeLast();
    return false;
  }

  private boolean anyReaches(TypeElement struct) {
    List<? extends RecordComponentElement> components = struct.getRecordComponents();
    return components.stream().anyMatch(component -> reaches(struct, component));
  }

  private static String name(TypeElement struct) {
    return String.join(".", TypeNames.of(struct).simpleNames());
  }
}
