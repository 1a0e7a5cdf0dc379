package dev.inplace.vet;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks bodies of methods, lambdas and anonymous classes. */
final class Bodies {
  private final Walk walk;

  Bodies(Walk walk) {
    this.walk = walk;
  }

  /** Walks a method that anyone may call. */
  void root(MethodTree method) {
    if (method.getBody() == null) {
      return;
    }
    MethodSymbol symbol = ASTHelpers.getSymbol(method);
    for (MethodSymbol overridden : ASTHelpers.findSuperMethods(symbol, walk.state.getTypes())) {
      if (isOfMap(overridden.owner.type)) {
        method.getParameters().forEach(parameter -> bindStep(parameter, parameter));
      }
    }
    walk.inside(symbol, () -> walk.statements.run(method.getBody()));
  }

  /** Walks a method of this file where it is called. */
  Value follow(MethodTree method, List<Value> arguments) {
    if (method.getBody() == null) {
      return Value.NOTHING;
    }
    bind(method.getParameters(), arguments);
    return walk.inside(ASTHelpers.getSymbol(method), () -> walk.statements.run(method.getBody()));
  }

  /** A method has pointed its parameter, and so the argument, at something. */
  void pointed(VariableTree parameter, ExpressionTree argument) {
    Value now = walk.now.value(ASTHelpers.getSymbol(parameter));
    Object path = Paths.of(argument);
    if (path != null
        && !now.taken().isEmpty()
        && now.taken().stream().allMatch(taken -> taken.found().how == Found.How.POINTED)) {
      walk.now.values.put(path, now);
    }
  }

  /** Walks code that is called. */
  Value run(Set<Tree> code, List<Value> arguments) {
    Value result = Value.NOTHING;
    for (Tree one : code) {
      result = result.or(run(one, arguments));
    }
    return result;
  }

  /** Walks code that may be called from elsewhere, and forgets its effects. */
  void peek(Tree code) {
    Facts before = walk.now.copy();
    run(code, List.of());
    walk.now = before;
  }

  private Value run(Tree code, List<Value> arguments) {
    return switch (code) {
      case LambdaExpressionTree lambda -> run(lambda, arguments);
      case MemberReferenceTree reference -> refer(reference, arguments);
      case ClassTree type -> {
        for (Tree member : type.getMembers()) {
          if (member instanceof MethodTree method && method.getBody() != null) {
            walk.maybe(() -> follow(method, List.of()));
          }
        }
        yield Value.NOTHING;
      }
      default -> Value.NOTHING;
    };
  }

  private Value run(LambdaExpressionTree lambda, List<Value> arguments) {
    List<? extends VariableTree> parameters = lambda.getParameters();
    if (isOfMap(ASTHelpers.getType(lambda))) {
      parameters.forEach(parameter -> bindStep(parameter, lambda));
      bindMaps(parameters, arguments);
    } else {
      bind(parameters, arguments);
    }
    return walk.inside(
        lambda,
        () -> {
          switch (lambda.getBody()) {
            case BlockTree block -> walk.statements.run(block);
            case ExpressionTree result -> returns(result);
            default -> {}
          }
        });
  }

  /** A visitor or merger is shown values of a map that is known where it is called. */
  private void bindMaps(List<? extends VariableTree> parameters, List<Value> arguments) {
    for (VariableTree parameter : parameters) {
      if (arguments.isEmpty() || arguments.getFirst().taken().isEmpty()) {
        return;
      }
      Found shown = arguments.getFirst().taken().iterator().next().found();
      VarSymbol symbol = ASTHelpers.getSymbol(parameter);
      boolean isTheirs = symbol.name.equals(parameters.getLast().getName()) && isMerger(parameters);
      if (isTheirs) {
        continue;
      }
      if (Names.isShown(symbol.type, walk.state)) {
        walk.expressions.bind(symbol, arguments.getFirst());
      }
      if (!isMerger(parameters)) {
        walk.now.add(
            shown.map, Paths.keyOf(parameter.equals(parameters.getFirst()) ? symbol : null));
      }
    }
  }

  private boolean isMerger(List<? extends VariableTree> parameters) {
    return parameters.size() == 2
        && Names.isFlyweight(ASTHelpers.getType(parameters.getFirst()), walk.state)
        && ASTHelpers.isSameType(
            ASTHelpers.getType(parameters.getFirst()),
            ASTHelpers.getType(parameters.getLast()),
            walk.state);
  }

  private void bindStep(VariableTree parameter, Tree place) {
    VarSymbol symbol = ASTHelpers.getSymbol(parameter);
    if (Names.isShown(symbol.type, walk.state)) {
      Origin unknown = Origin.of(new Object(), "a map");
      walk.expressions.bind(
          symbol, Value.of(walk.maps.found(unknown, Found.How.STEP, place, place, null)));
    }
  }

  private void bind(List<? extends VariableTree> parameters, List<Value> arguments) {
    for (int i = 0; i < parameters.size(); i++) {
      VarSymbol symbol = ASTHelpers.getSymbol(parameters.get(i));
      Value value = i < arguments.size() ? arguments.get(i) : Value.NOTHING;
      boolean isShown = Names.holdsShown(symbol.type, walk.state);
      walk.expressions.bind(symbol, isShown || value.taken().isEmpty() ? value : Value.NOTHING);
    }
  }

  /** A call through a method reference. */
  private Value refer(MemberReferenceTree reference, List<Value> arguments) {
    MethodSymbol method = ASTHelpers.getSymbol(reference);
    ExpressionTree on = reference.getQualifierExpression();
    MethodTree here = walk.source.method(method);
    boolean isOnType = !(ASTHelpers.getSymbol(on) instanceof VarSymbol);
    if (here != null && walk.canFollow(method)) {
      return follow(here, arguments);
    }
    if (isOnType) {
      return Value.NOTHING;
    }
    Value receiver = walk.value(on);
    String name = method.name.toString();
    if (receiver.map() != null && receiver.cursor() == null) {
      walk.maps.effect(receiver.map(), name, reference, List.of());
      return Names.isFlyweight(method.getReturnType(), walk.state)
          ? Value.of(walk.maps.found(receiver.map(), Found.How.LOOK_UP, null, reference, null))
          : Value.NOTHING;
    }
    walk.uses.use(on, receiver);
    return Value.NOTHING;
  }

  /** A method or lambda ends with a result. */
  void returns(ExpressionTree result) {
    Value value = walk.value(result);
    value.code().forEach(this::peek);
    walk.uses.returned(result, value);
    walk.returned = walk.returned.or(value);
  }

  private boolean isOfMap(@Nullable Type type) {
    return type != null && type.tsym.owner != null && Names.isMap(type.tsym.owner.type, walk.state);
  }
}
