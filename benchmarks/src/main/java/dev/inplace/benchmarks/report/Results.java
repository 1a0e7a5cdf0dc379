package dev.inplace.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/** All results of a run, summed up; in the order in which they were first measured. */
public final class Results {
  /** A comparison of several subjects. */
  public record Contest(String topic, String variant, String operation, long entries) {
    static Contest of(Result result) {
      return new Contest(result.topic(), result.variant(), result.operation(), result.entries());
    }

    /** The same of another number of entries. */
    Contest of(long others) {
      return new Contest(topic, variant, operation, others);
    }
  }

  private final Map<Contest, Map<String, Summary>> contests = new LinkedHashMap<>();

  public Results(List<Result> results) {
    Map<Contest, Map<String, List<Result>>> groups = new LinkedHashMap<>();
    for (Result result : results) {
      groups
          .computeIfAbsent(Contest.of(result), _ -> new LinkedHashMap<>())
          .computeIfAbsent(result.subject(), _ -> new ArrayList<>())
          .add(result);
    }
    groups.forEach(
        (contest, subjects) -> {
          Map<String, Summary> summaries = new LinkedHashMap<>();
          subjects.forEach((subject, group) -> summaries.put(subject, Summary.of(group)));
          contests.put(contest, summaries);
        });
  }

  /** The contests of a topic that differ in more than the number of entries, each once. */
  public List<Contest> operations(String topic) {
    return contests.keySet().stream()
        .filter(contest -> contest.topic().equals(topic))
        .map(contest -> contest.of(0))
        .distinct()
        .toList();
  }

  /** For which numbers of entries there are results, in ascending order. */
  public List<Long> sizes(Contest operation) {
    TreeSet<Long> sizes = new TreeSet<>();
    for (Contest contest : contests.keySet()) {
      if (contest.of(0).equals(operation.of(0))) {
        sizes.add(contest.entries());
      }
    }
    return List.copyOf(sizes);
  }

  /** Of whom there are results of an operation, whatever the number of entries. */
  public List<String> subjects(Contest operation) {
    return sizes(operation).stream()
        .flatMap(size -> in(operation.of(size)).keySet().stream())
        .distinct()
        .toList();
  }

  public Map<String, Summary> in(Contest contest) {
    return contests.getOrDefault(contest, Map.of());
  }

  public Optional<Summary> of(Contest contest, String subject) {
    return Optional.ofNullable(in(contest).get(subject));
  }

  /** The fastest of some subjects. */
  public Optional<Summary> best(Contest contest, Predicate<String> among) {
    return in(contest).entrySet().stream()
        .filter(entry -> among.test(entry.getKey()))
        .map(Map.Entry::getValue)
        .min((one, other) -> Double.compare(one.low(), other.low()));
  }
}
