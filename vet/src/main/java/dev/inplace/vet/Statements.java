package dev.inplace.vet;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks statements. */
final class Statements {
  private final Walk walk;

  Statements(Walk walk) {
    this.walk = walk;
  }

  void runAll(List<? extends StatementTree> statements) {
    statements.forEach(this::run);
  }

  void run(StatementTree statement) {
    if (walk.now.isDead) {
      return;
    }
    switch (statement) {
      case BlockTree block -> runAll(block.getStatements());
      case ExpressionStatementTree expression -> walk.value(expression.getExpression());
      case VariableTree variable -> declare(variable);
      case IfTree choice -> choose(choice);
      case WhileLoopTree loop -> loop(loop, loop.getCondition(), loop.getStatement(), List.of());
      case ForLoopTree loop -> {
        runAll(loop.getInitializer());
        loop(loop, loop.getCondition(), loop.getStatement(), loop.getUpdate());
      }
      case DoWhileLoopTree loop -> loopOnceAtLeast(loop);
      case EnhancedForLoopTree loop -> loop(loop);
      case TryTree attempt -> new Attempt(walk).run(attempt);
      case SwitchTree choice -> choose(choice, choice.getExpression(), choice.getCases());
      case SynchronizedTree block -> run(block.getBlock());
      case LabeledStatementTree labeled -> label(labeled);
      case ReturnTree end -> leave(end.getExpression());
      case ThrowTree end -> {
        walk.value(end.getExpression());
        walk.now.isDead = true;
      }
      case BreakTree end -> {
        walk.jumps.breaks(end.getLabel(), walk.now);
        walk.now = Facts.dead();
      }
      case ContinueTree end -> {
        walk.jumps.continues(end.getLabel(), walk.now);
        walk.now = Facts.dead();
      }
      case YieldTree end -> {
        walk.yielded = walk.yielded.or(walk.value(end.getValue()));
        walk.jumps.breaks(null, walk.now);
        walk.now = Facts.dead();
      }
      case AssertTree check -> walk.maybe(() -> walk.value(check.getCondition()));
      default -> {}
    }
  }

  private void declare(VariableTree variable) {
    ExpressionTree initial = variable.getInitializer();
    if (initial != null) {
      walk.expressions.assign(variable, ASTHelpers.getSymbol(variable), initial);
    }
  }

  private void choose(IfTree choice) {
    Conditions.Outcome outcome = walk.conditions.of(choice.getCondition());
    walk.now = outcome.ifTrue();
    run(choice.getThenStatement());
    Facts afterThen = walk.now;
    walk.now = outcome.ifFalse();
    if (choice.getElseStatement() != null) {
      run(choice.getElseStatement());
    }
    walk.now = afterThen.or(walk.now);
  }

  private void loop(
      Tree loop,
      @Nullable ExpressionTree condition,
      StatementTree body,
      List<? extends StatementTree> update) {
    walk.jumps.enter(loop, true);
    Facts after = Facts.dead();
    for (int round = 0; round < 2; round++) {
      if (condition != null) {
        Conditions.Outcome outcome = walk.conditions.of(condition);
        after = after.or(outcome.ifFalse());
        walk.now = outcome.ifTrue();
      }
      run(body);
      walk.now = walk.now.or(walk.jumps.next());
      runAll(update);
    }
    if (condition != null && !walk.now.isDead) {
      after = after.or(walk.conditions.of(condition).ifFalse());
    }
    walk.now = after.or(walk.jumps.leave());
  }

  private void loopOnceAtLeast(DoWhileLoopTree loop) {
    walk.jumps.enter(loop, true);
    Facts after = Facts.dead();
    for (int round = 0; round < 2; round++) {
      run(loop.getStatement());
      walk.now = walk.now.or(walk.jumps.next());
      if (!walk.now.isDead) {
        Conditions.Outcome outcome = walk.conditions.of(loop.getCondition());
        after = after.or(outcome.ifFalse());
        walk.now = outcome.ifTrue();
      }
    }
    walk.now = after.or(walk.jumps.leave());
  }

  private void loop(EnhancedForLoopTree loop) {
    Value all = walk.value(loop.getExpression());
    walk.jumps.enter(loop, true);
    Facts after = walk.now.copy();
    for (int round = 0; round < 2; round++) {
      walk.expressions.bind(ASTHelpers.getSymbol(loop.getVariable()), all.derived(false));
      run(loop.getStatement());
      walk.now = walk.now.or(walk.jumps.next());
      after = after.or(walk.now);
    }
    walk.now = after.or(walk.jumps.leave());
  }

  /** A switch, as statement or expression: any of its cases may follow. */
  void choose(Tree choice, ExpressionTree selector, List<? extends CaseTree> cases) {
    walk.value(selector);
    walk.jumps.enter(choice, false);
    Facts before = walk.now.copy();
    Facts after = before.copy();
    walk.now = Facts.dead();
    for (CaseTree one : cases) {
      walk.now = before.or(walk.now);
      if (one.getStatements() != null) {
        runAll(one.getStatements());
      } else {
        switch (one.getBody()) {
          case ExpressionTree value -> walk.yielded = walk.yielded.or(walk.value(value));
          case StatementTree statement -> run(statement);
          case null, default -> {}
        }
        after = after.or(walk.now);
        walk.now = Facts.dead();
      }
    }
    walk.now = after.or(walk.now).or(walk.jumps.leave());
  }

  private void label(LabeledStatementTree labeled) {
    walk.jumps.label(labeled.getStatement(), labeled.getLabel());
    run(labeled.getStatement());
  }

  private void leave(@Nullable ExpressionTree result) {
    if (result != null) {
      walk.bodies.returns(result);
    }
    walk.atReturn = walk.atReturn.or(walk.now);
    walk.now = Facts.dead();
  }
}
