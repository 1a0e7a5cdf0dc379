package dev.inplace.vet;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import org.jspecify.annotations.Nullable;

/** Walks expressions. */
final class Expressions {
  private final Walk walk;

  Expressions(Walk walk) {
    this.walk = walk;
  }

  Value value(ExpressionTree tree) {
    return switch (tree) {
      case ParenthesizedTree inner -> value(inner.getExpression());
      case TypeCastTree cast -> value(cast.getExpression());
      case IdentifierTree name -> variable(name);
      case MemberSelectTree select -> {
        if (ASTHelpers.getSymbol(select.getExpression()) instanceof VarSymbol
            || select.getExpression() instanceof MethodInvocationTree) {
          value(select.getExpression());
        }
        yield variable(select);
      }
      case ArrayAccessTree element -> {
        value(element.getIndex());
        yield value(element.getExpression());
      }
      case AssignmentTree assigned -> assigned(assigned);
      case CompoundAssignmentTree changed -> {
        walk.uses.use(changed.getExpression(), value(changed.getExpression()));
        forget(changed.getVariable());
        yield Value.NOTHING;
      }
      case UnaryTree unary -> {
        value(unary.getExpression());
        forget(unary.getExpression());
        yield Value.NOTHING;
      }
      case BinaryTree both -> both(both);
      case ConditionalExpressionTree choice -> choose(choice);
      case InstanceOfTree test -> {
        value(test.getExpression());
        yield Value.NOTHING;
      }
      case MethodInvocationTree call -> walk.calls.value(call);
      case NewClassTree made -> walk.calls.made(made);
      case NewArrayTree array when array.getInitializers() != null ->
          walk.values(array.getInitializers()).stream().reduce(Value.NOTHING, Value::or);
      case LambdaExpressionTree lambda -> Value.of(lambda);
      case MemberReferenceTree reference -> Value.of(reference);
      case SwitchExpressionTree choice -> {
        Value outside = walk.yielded;
        walk.yielded = Value.NOTHING;
        walk.statements.choose(choice, choice.getExpression(), choice.getCases());
        Value yielded = walk.yielded;
        walk.yielded = outside;
        yield yielded;
      }
      default -> Value.NOTHING;
    };
  }

  private Value both(BinaryTree both) {
    if (both.getKind() == Kind.CONDITIONAL_AND || both.getKind() == Kind.CONDITIONAL_OR) {
      Conditions.Outcome outcome = walk.conditions.of(both);
      walk.now = outcome.ifTrue().or(outcome.ifFalse());
      return Value.NOTHING;
    }
    Value left = value(both.getLeftOperand());
    Value right = value(both.getRightOperand());
    if (both.getKind() == Kind.PLUS) {
      walk.uses.use(both.getLeftOperand(), left);
      walk.uses.use(both.getRightOperand(), right);
    }
    return Value.NOTHING;
  }

  private Value choose(ConditionalExpressionTree choice) {
    Conditions.Outcome outcome = walk.conditions.of(choice.getCondition());
    walk.now = outcome.ifTrue();
    Value one = value(choice.getTrueExpression());
    Facts afterOne = walk.now;
    walk.now = outcome.ifFalse();
    Value other = value(choice.getFalseExpression());
    walk.now = afterOne.or(walk.now);
    return one.or(other);
  }

  /** The value of a variable, field or getter; one that was never met stands for itself. */
  Value variable(ExpressionTree tree) {
    Object path = Paths.of(tree);
    Value known = walk.now.value(path);
    Type type = ASTHelpers.getType(tree);
    if (path == null || type == null) {
      return known;
    }
    if (known.map() == null && Names.isMap(type, walk.state)) {
      Origin map = Origin.of(path, type.tsym.name.toString());
      if (walk.source.isRoomy(ASTHelpers.getSymbol(tree))) {
        walk.now.roomy.add(map);
      }
      return Value.of(map);
    }
    if (known.map() == null && Names.isCursor(type, walk.state)) {
      return Value.of(Origin.of(path, type.tsym.owner.name.toString()), path);
    }
    return known;
  }

  private Value assigned(AssignmentTree assigned) {
    ExpressionTree target = assigned.getVariable();
    if (target instanceof ArrayAccessTree element) {
      value(element.getIndex());
      Value value = value(assigned.getExpression());
      boolean isLocal = !Paths.isField(element.getExpression());
      walk.uses.kept(assigned.getExpression(), value, isLocal ? Uses.LOCAL_ARRAY : "an array");
      Object path = Paths.of(element);
      if (path != null) {
        walk.now.values.merge(path, value, Value::or);
      }
      return value;
    }
    return assign(target, Paths.of(target), assigned.getExpression());
  }

  /** Walks an expression and lets a place stand for its value. */
  Value assign(Tree target, @Nullable Object path, ExpressionTree from) {
    Value value = value(from);
    for (Tree code : value.code()) {
      walk.bodies.peek(code);
    }
    if (Paths.isField(target)) {
      walk.uses.kept(from, value, "a field");
    }
    Symbol symbol = ASTHelpers.getSymbol(target);
    String key = Paths.keyOf(symbol);
    if (key != null) {
      walk.now.forgetKey(key);
      Origin map = walk.maps.mapOfShownKey(from);
      if (map != null) {
        walk.now.add(map, key);
      }
    }
    // Two calls of an unknown method may return two maps.
    boolean isUnknown = value.map() == null || value.map().identity().equals(Paths.ofCall(from));
    if (isUnknown && Names.isMap(ASTHelpers.getType(target), walk.state)) {
      value = Value.of(Origin.of(new Object(), ASTHelpers.getType(target).tsym.name.toString()));
    }
    if (path != null) {
      walk.now.values.put(path, value);
    }
    return value;
  }

  /** Lets a parameter stand for a value. */
  void bind(VarSymbol parameter, Value value) {
    String key = Paths.keyOf(parameter);
    if (key != null) {
      walk.now.forgetKey(key);
    }
    boolean isUnknown = value.map() == null && Names.isMap(parameter.type, walk.state);
    walk.now.values.put(
        parameter,
        isUnknown ? Value.of(Origin.of(new Object(), parameter.type.tsym.name.toString())) : value);
  }

  private void forget(ExpressionTree variable) {
    String key = Paths.keyOf(ASTHelpers.getSymbol(variable));
    if (key != null) {
      walk.now.forgetKey(key);
    }
  }
}
