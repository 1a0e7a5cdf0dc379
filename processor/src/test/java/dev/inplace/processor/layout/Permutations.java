package dev.inplace.processor.layout;

import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.Struct;
import java.util.ArrayList;
import java.util.List;

/** All orders of the fields of a struct. */
final class Permutations {
  private Permutations() {}

  /** The size of a struct in the order that makes it smallest. */
  static long smallestSize(Struct struct) {
    Layouter layouter = new Layouter();
    return of(struct.fields()).stream()
        .mapToLong(fields -> layouter.layout(struct.withFields(fields)).size())
        .min()
        .orElseThrow();
  }

  private static List<List<Field>> of(List<Field> fields) {
    if (fields.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Field>> permutations = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      List<Field> others = new ArrayList<>(fields);
      Field first = others.remove(i);
      for (List<Field> rest : of(others)) {
        List<Field> permutation = new ArrayList<>(List.of(first));
        permutation.addAll(rest);
        permutations.add(permutation);
      }
    }
    return permutations;
  }
}
