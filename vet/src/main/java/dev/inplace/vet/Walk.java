package dev.inplace.vet;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A walk through a method in the order of execution, which notes what may have ended. Loops are
 * walked twice, and methods of the same file where they are called.
 */
final class Walk {
  /** Methods that call each other are followed this far. */
  private static final int DEEPEST = 4;

  /** Calls that a walk follows: else a file of small methods could take forever. */
  private static final int MOST_CALLS = 2000;

  final VisitorState state;
  final Source source;
  final Findings findings;
  final Statements statements = new Statements(this);
  final Conditions conditions = new Conditions(this);
  final Expressions expressions = new Expressions(this);
  final Calls calls = new Calls(this);
  final MapCalls maps = new MapCalls(this);
  final Bodies bodies = new Bodies(this);
  final Uses uses = new Uses(this);

  /** The facts here. */
  Facts now = new Facts();

  Jumps jumps = new Jumps();

  /** Maps that are closed when the method is left. */
  Deque<Origin> resources = new ArrayDeque<>();

  /** The possible results of the method or lambda being walked through, and the facts then. */
  Value returned = Value.NOTHING;

  Facts atReturn = Facts.dead();

  /** The possible values of the innermost switch expression. */
  Value yielded = Value.NOTHING;

  /** Methods and lambdas that are being walked through. */
  final Set<Object> active = new HashSet<>();

  private int followed;

  Walk(VisitorState state, Source source, Findings findings) {
    this.state = state;
    this.source = source;
    this.findings = findings;
  }

  long line(Tree tree) {
    return source.line(tree);
  }

  Value value(ExpressionTree tree) {
    return expressions.value(tree);
  }

  List<Value> values(List<? extends ExpressionTree> trees) {
    return trees.stream().map(this::value).toList();
  }

  /** Walks something that may run or not. */
  void maybe(Runnable part) {
    Facts before = now.copy();
    part.run();
    now = before.or(now);
  }

  /** Walks something that may run any number of times. */
  void maybeOften(Runnable part) {
    maybe(part);
    maybe(part);
  }

  /** Walks the body of a method or lambda; returns what it returns. */
  Value inside(Object body, Runnable part) {
    if (active.size() >= DEEPEST || ++followed > MOST_CALLS || !active.add(body)) {
      return Value.NOTHING;
    }
    Jumps jumpsOutside = jumps;
    Deque<Origin> resourcesOutside = resources;
    Value returnedOutside = returned;
    Facts atReturnOutside = atReturn;
    jumps = new Jumps();
    resources = new ArrayDeque<>();
    returned = Value.NOTHING;
    atReturn = Facts.dead();
    try {
      part.run();
      Facts end = now.or(atReturn);
      if (!end.isDead) {
        now = end;
      }
      return returned;
    } finally {
      jumps = jumpsOutside;
      resources = resourcesOutside;
      returned = returnedOutside;
      atReturn = atReturnOutside;
      active.remove(body);
    }
  }

  /** True if a method is not being walked through, so that it can be followed. */
  boolean canFollow(MethodSymbol method) {
    return !active.contains(method) && active.size() < DEEPEST && followed < MOST_CALLS;
  }
}
