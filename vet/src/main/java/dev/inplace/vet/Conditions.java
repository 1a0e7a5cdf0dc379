package dev.inplace.vet;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.UnaryTree;
import org.jspecify.annotations.Nullable;

/** Walks conditions: what is known differs by their outcome. */
final class Conditions {
  private final Walk walk;

  Conditions(Walk walk) {
    this.walk = walk;
  }

  /** The facts if a condition holds, and if not. */
  record Outcome(Facts ifTrue, Facts ifFalse) {
    Outcome not() {
      return new Outcome(/* ifTrue= */ ifFalse, /* ifFalse= */ ifTrue);
    }
  }

  Outcome of(ExpressionTree condition) {
    return switch (condition) {
      case ParenthesizedTree inner -> of(inner.getExpression());
      case UnaryTree not when not.getKind() == Kind.LOGICAL_COMPLEMENT ->
          of(not.getExpression()).not();
      case BinaryTree and when and.getKind() == Kind.CONDITIONAL_AND -> {
        Outcome left = of(and.getLeftOperand());
        walk.now = left.ifTrue();
        Outcome right = of(and.getRightOperand());
        yield new Outcome(right.ifTrue(), left.ifFalse().or(right.ifFalse()));
      }
      case BinaryTree or when or.getKind() == Kind.CONDITIONAL_OR -> {
        Outcome left = of(or.getLeftOperand());
        walk.now = left.ifFalse();
        Outcome right = of(or.getRightOperand());
        yield new Outcome(left.ifTrue().or(right.ifTrue()), right.ifFalse());
      }
      case BinaryTree same when same.getKind() == Kind.EQUAL_TO -> nulls(same);
      case BinaryTree other when other.getKind() == Kind.NOT_EQUAL_TO -> nulls(other).not();
      default -> simple(condition);
    };
  }

  private Outcome simple(ExpressionTree condition) {
    walk.value(condition);
    Object constant = ASTHelpers.constValue(condition);
    Facts ifTrue = Boolean.FALSE.equals(constant) ? Facts.dead() : walk.now.copy();
    Facts ifFalse = Boolean.TRUE.equals(constant) ? Facts.dead() : walk.now.copy();
    if (condition instanceof MethodInvocationTree call && walk.maps.showsPresence(call)) {
      Origin map = walk.maps.receiver(call);
      if (map != null) {
        ifTrue.add(map, walk.maps.key(call));
      }
    }
    return new Outcome(ifTrue, ifFalse);
  }

  /** Of {@code one == other}: what is null has not ended, and what is not was found. */
  private Outcome nulls(BinaryTree same) {
    ExpressionTree left = same.getLeftOperand();
    ExpressionTree right = same.getRightOperand();
    Value value = walk.value(left).or(walk.value(right));
    Facts ifNull = walk.now.copy();
    Facts ifThere = walk.now.copy();
    if (left.getKind() == Kind.NULL_LITERAL || right.getKind() == Kind.NULL_LITERAL) {
      Object path = placeOf(left.getKind() == Kind.NULL_LITERAL ? right : left);
      if (path != null) {
        ifNull.values.put(path, Value.NOTHING);
      }
      ImmutableSet<Value.Taken> taken = value.taken();
      taken.forEach(one -> ifNull.live.remove(one.found()));
      if (taken.size() == 1) {
        Found found = taken.iterator().next().found();
        ifThere.add(found.map, found.key);
      }
    }
    return new Outcome(ifNull, ifThere);
  }

  private static @Nullable Object placeOf(Tree tree) {
    return switch (tree) {
      case ParenthesizedTree inner -> placeOf(inner.getExpression());
      case AssignmentTree assigned -> Paths.of(assigned.getVariable());
      default -> Paths.of(tree);
    };
  }
}
