package dev.inplace.vet;

import com.sun.source.tree.Tree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/** The facts at jumps out of statements. */
final class Jumps {
  /** A statement that can be left by break, and gone on with by continue if it is a loop. */
  private static final class Target {
    final boolean isLoop;
    final @Nullable Name label;
    Facts after = Facts.dead();
    Facts next = Facts.dead();

    Target(boolean isLoop, @Nullable Name label) {
      this.isLoop = isLoop;
      this.label = label;
    }
  }

  private final Deque<Target> targets = new ArrayDeque<>();
  private final Map<Tree, Name> labels = new HashMap<>();

  void label(Tree statement, Name label) {
    labels.put(statement, label);
  }

  void enter(Tree statement, boolean isLoop) {
    targets.push(new Target(isLoop, labels.get(statement)));
  }

  /** Leaves the innermost target; returns what is known at its breaks. */
  Facts leave() {
    return targets.pop().after;
  }

  /** The facts at the innermost target's continues. */
  Facts next() {
    return targets.element().next;
  }

  void breaks(@Nullable Name label, Facts now) {
    for (Target target : targets) {
      if (label == null || label.equals(target.label)) {
        target.after = target.after.or(now);
        return;
      }
    }
  }

  void continues(@Nullable Name label, Facts now) {
    for (Target target : targets) {
      if (target.isLoop && (label == null || label.equals(target.label))) {
        target.next = target.next.or(now);
        return;
      }
    }
  }
}
