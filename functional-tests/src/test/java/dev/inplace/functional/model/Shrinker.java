package dev.inplace.functional.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes a program that fails shorter as long as it still does: without whole parts of it, then
 * without single steps, then with lower keys.
 *
 * <p>Maps draw their seeds at random, so a program may fail once and pass the next time; whoever
 * says whether one fails runs it more than once.
 */
final class Shrinker {
  private final Predicate<List<Step>> fails;
  private List<Step> program;

  private Shrinker(List<Step> program, Predicate<List<Step>> fails) {
    this.program = List.copyOf(program);
    this.fails = fails;
  }

  /** The shortest program that was found, from one that fails. */
  static List<Step> shrink(List<Step> program, Predicate<List<Step>> fails) {
    Shrinker shrinker = new Shrinker(program, fails);
    int before;
    do {
      before = shrinker.program.size();
      shrinker.removeParts();
      shrinker.lowerKeys();
    } while (shrinker.program.size() < before);
    return shrinker.program;
  }

  /** Parts of half the program first, of one step last. */
  private void removeParts() {
    for (int part = Math.max(1, program.size() / 2); part >= 1; part /= 2) {
      int from = 0;
      while (from < program.size()) {
        List<Step> rest = new ArrayList<>(program.subList(0, from));
        rest.addAll(program.subList(Math.min(program.size(), from + part), program.size()));
        if (!replaceBy(rest)) {
          from += part;
        }
      }
    }
  }

  /** One key in all of its steps, so that those that belong together still meet. */
  private void lowerKeys() {
    for (int key : program.stream().mapToInt(Step::key).filter(k -> k > 0).distinct().toArray()) {
      for (int lower = 0; lower < Math.min(key, program.size()); lower++) {
        int to = lower;
        if (program.stream().noneMatch(step -> step.key() == to)
            && replaceBy(program.stream().map(s -> s.key() == key ? s.withKey(to) : s).toList())) {
          break;
        }
      }
    }
  }

  private boolean replaceBy(List<Step> candidate) {
    boolean isShorter = fails.test(candidate);
    if (isShorter) {
      program = List.copyOf(candidate);
    }
    return isShorter;
  }
}
