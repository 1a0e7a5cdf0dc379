package dev.inplace.processor.compare;

import dev.inplace.processor.compare.Difference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The differences between the structs of two builds. A struct is matched by name and data model, or
 * by name if only one is left. Otherwise it is a missing one with the same fingerprint, which
 * excludes names.
 */
public final class BuildDifferences {
  private final List<ReportedStruct> gone;
  private final List<ReportedStruct> fresh;
  private final SortedMap<String, List<Difference>> found = new TreeMap<>();

  private BuildDifferences(List<ReportedStruct> before, List<ReportedStruct> now) {
    gone = new ArrayList<>(before);
    fresh = new ArrayList<>(now);
  }

  /** The differences by struct, for structs with any. */
  public static SortedMap<String, List<Difference>> between(
      List<ReportedStruct> before, List<ReportedStruct> now) {
    BuildDifferences differences = new BuildDifferences(before, now);
    differences.pair((a, b) -> a.name().equals(b.name()) && a.model().equals(b.model()));
    differences.pair((a, b) -> a.name().equals(b.name()));
    differences.pair(
        (a, b) -> a.fingerprint().equals(b.fingerprint()) && !a.name().equals(b.name()));
    differences.fresh.forEach(struct -> differences.whole(struct, Kind.ADDED, "added"));
    differences.gone.forEach(struct -> differences.whole(struct, Kind.REMOVED, "removed"));
    return differences.found;
  }

  private interface Match {
    boolean are(ReportedStruct before, ReportedStruct now);
  }

  private void pair(Match same) {
    for (ReportedStruct struct : List.copyOf(fresh)) {
      Optional<ReportedStruct> match =
          gone.stream().filter(before -> same.are(before, struct)).findFirst();
      match.ifPresent(before -> settle(before, struct));
    }
  }

  private void settle(ReportedStruct before, ReportedStruct now) {
    gone.remove(before);
    fresh.remove(now);
    if (!before.name().equals(now.name())) {
      add(now, Difference.ofStruct(Kind.RENAMED, "renamed from " + before.name()));
    }
    StructDifferences.between(before, now).forEach(difference -> add(now, difference));
  }

  private void whole(ReportedStruct struct, Kind kind, String words) {
    add(struct, Difference.ofStruct(kind, words + " (" + struct.model() + ")"));
  }

  private void add(ReportedStruct struct, Difference difference) {
    found.computeIfAbsent(struct.name(), _ -> new ArrayList<>()).add(difference);
  }
}
