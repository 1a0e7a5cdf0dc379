package dev.inplace.benchmarks.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The tasks of a run. */
public enum Plan {
  /** Three peers, two sizes, four operations, in less than ten minutes. */
  QUICK,
  /** Everything, in some hours. */
  FULL;

  private static final int ROUNDS = 3;

  public static Plan named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Those of its tasks whose name contains a match. */
  public List<Task> tasks(Pattern chosen) {
    List<Task> tasks = new ArrayList<>(all());
    tasks.removeIf(task -> !chosen.matcher(task.name()).find());
    return tasks;
  }

  private List<Task> all() {
    List<Task> tasks = new ArrayList<>();
    switch (this) {
      case QUICK -> tasks.addAll(MapPlan.quick(ROUNDS));
      case FULL -> {
        tasks.addAll(StructPlan.full(ROUNDS));
        tasks.addAll(MapPlan.full(ROUNDS));
        tasks.addAll(ChildPlan.growth());
        tasks.addAll(FilePlan.full());
        tasks.addAll(ChildPlan.compile(ROUNDS));
        tasks.addAll(ChildPlan.natively(ROUNDS));
      }
    }
    return tasks;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
