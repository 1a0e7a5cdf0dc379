package dev.inplace.processor.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pairs of an earlier and a later field. They have one name. Otherwise the earlier field is
 * gone and has the same type at the same offset or position.
 *
 * @param pairs fields of both, in the later order
 * @param added in the later order
 * @param removed in the earlier order
 */
record FieldPairs(List<Pair> pairs, List<ReportedField> added, List<ReportedField> removed) {

  /** A field before and now; positions count from 0. */
  record Pair(ReportedField before, int positionBefore, ReportedField now, int position) {}

  static FieldPairs of(ReportedStruct before, ReportedStruct now) {
    List<ReportedField> gone = new ArrayList<>(before.fields());
    gone.removeIf(field -> named(now, field.name()).isPresent());
    List<Pair> pairs = new ArrayList<>();
    List<ReportedField> added = new ArrayList<>();
    for (int i = 0; i < now.fields().size(); i++) {
      ReportedField field = now.fields().get(i);
      Optional<ReportedField> match = named(before, field.name());
      if (match.isEmpty()) {
        match = renamed(field, i, gone, before.fields());
        match.ifPresent(gone::remove);
      }
      if (match.isPresent()) {
        pairs.add(new Pair(match.get(), before.fields().indexOf(match.get()), field, i));
      } else {
        added.add(field);
      }
    }
    return new FieldPairs(pairs, added, gone);
  }

  private static Optional<ReportedField> named(ReportedStruct struct, String name) {
    return struct.fields().stream().filter(field -> field.name().equals(name)).findFirst();
  }

  private static Optional<ReportedField> renamed(
      ReportedField field, int position, List<ReportedField> gone, List<ReportedField> before) {
    return gone.stream()
        .filter(other -> other.type().equals(field.type()))
        .filter(other -> other.place().equals(field.place()) || before.indexOf(other) == position)
        .findFirst();
  }

  /**
   * The fewest fields of both that must have changed their position: all outside the longest run of
   * pairs in the earlier order.
   */
  List<Pair> reordered() {
    int[] longest = new int[pairs.size()];
    int[] previous = new int[pairs.size()];
    int end = -1;
    for (int i = 0; i < pairs.size(); i++) {
      longest[i] = 1;
      previous[i] = -1;
      for (int j = 0; j < i; j++) {
        if (pairs.get(j).positionBefore() < pairs.get(i).positionBefore()
            && longest[j] + 1 > longest[i]) {
          longest[i] = longest[j] + 1;
          previous[i] = j;
        }
      }
      end = end < 0 || longest[i] > longest[end] ? i : end;
    }
    List<Pair> reordered = new ArrayList<>(pairs);
    for (; end >= 0; end = previous[end]) {
      reordered.remove(pairs.get(end));
    }
    return reordered;
  }
}
