package dev.inplace.processor.compare;

import dev.inplace.processor.compare.Difference.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The changes of an enum's constants, whose ordinals are in memory. */
final class ConstantsChanged {
  private static final int MOST_TOLD = 4;

  private ConstantsChanged() {}

  static Optional<Difference> of(String field, List<String> before, List<String> now) {
    if (before.equals(now)) {
      return Optional.empty();
    }
    if (CodesChanged.areIn(before, now)) {
      return CodesChanged.of(field, before, now);
    }
    if (now.size() > before.size() && now.subList(0, before.size()).equals(before)) {
      List<String> more = now.subList(before.size(), now.size());
      return Optional.of(
          new Difference(Kind.CONSTANTS_APPENDED, field, "enum constants appended: " + some(more)));
    }
    return Optional.of(
        new Difference(
            Kind.CONSTANTS,
            field,
            "enum constants " + verb(before, now) + some(each(before, now))));
  }

  private static String verb(List<String> before, List<String> now) {
    return new HashSet<>(before).equals(new HashSet<>(now)) ? "reordered: " : "changed: ";
  }

  /** The present meaning of each earlier ordinal, and the constants that are new in between. */
  private static List<String> each(List<String> before, List<String> now) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      String name = before.get(i);
      int later = now.indexOf(name);
      if (later >= 0 && later != i) {
        words.add(name + " from " + i + " to " + later);
      } else if (later < 0 && i < now.size() && !before.contains(now.get(i))) {
        words.add(name + " (" + i + ") renamed to " + now.get(i));
      } else if (later < 0) {
        words.add(name + " (" + i + ") removed");
      }
    }
    for (int i = 0; i < now.size(); i++) {
      boolean renamed = i < before.size() && !now.contains(before.get(i));
      if (!before.contains(now.get(i)) && !renamed) {
        words.add(now.get(i) + " (" + i + ") added");
      }
    }
    return words;
  }

  static String some(List<String> words) {
    if (words.size() <= MOST_TOLD) {
      return String.join(", ", words);
    }
    return String.join(", ", words.subList(0, MOST_TOLD))
        + " and "
        + (words.size() - MOST_TOLD)
        + " more";
  }
}
