package dev.inplace.vet;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks {@code try}: whatever is closed at its end ends what it has handed out. */
final class Attempt {
  private final Walk walk;

  Attempt(Walk walk) {
    this.walk = walk;
  }

  void run(TryTree attempt) {
    Facts before = walk.now.copy();
    List<Value> resources = new ArrayList<>();
    List<@Nullable Object> arenas = new ArrayList<>();
    for (Tree resource : attempt.getResources()) {
      Value value = open(resource);
      resources.add(value);
      if (value.map() != null) {
        walk.resources.push(value.map());
      }
      if (Names.isArena(ASTHelpers.getType(resource), walk.state)) {
        arenas.add(pathOf(resource));
      }
    }
    walk.statements.run(attempt.getBlock());
    for (Value resource : resources) {
      if (resource.map() != null) {
        walk.resources.pop();
        walk.maps.close(resource.map(), "the end of try", attempt);
      }
    }
    arenas.forEach(arena -> walk.maps.closeArena(arena, attempt));
    Facts after = walk.now;
    Facts failed = before.or(after);
    for (CatchTree handler : attempt.getCatches()) {
      walk.now = failed.copy();
      walk.statements.run(handler.getBlock());
      after = after.or(walk.now);
    }
    finish(attempt, failed, after);
  }

  private void finish(TryTree attempt, Facts failed, Facts after) {
    walk.now = after;
    if (attempt.getFinallyBlock() == null) {
      return;
    }
    if (after.isDead) {
      walk.now = failed.copy();
    }
    walk.statements.run(attempt.getFinallyBlock());
    walk.now.isDead |= after.isDead;
  }

  private Value open(Tree resource) {
    if (resource instanceof VariableTree variable && variable.getInitializer() != null) {
      return walk.expressions.assign(
          variable, ASTHelpers.getSymbol(variable), variable.getInitializer());
    }
    return resource instanceof ExpressionTree expression ? walk.value(expression) : Value.NOTHING;
  }

  private static @Nullable Object pathOf(Tree resource) {
    return resource instanceof VariableTree variable
        ? ASTHelpers.getSymbol(variable)
        : Paths.of(resource);
  }
}
