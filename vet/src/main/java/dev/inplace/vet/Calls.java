package dev.inplace.vet;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks calls of methods and constructors but those of maps. */
final class Calls {
  /** Methods that point a flyweight at other bytes. */
  private static final Set<String> POINTS = Set.of("wrap", "wrapUnaligned", "show");

  /** Methods of collections that keep what they are given, and run nothing. */
  private static final String KEEPING =
      "(of|add|put|offer|push|set|replace|complete|getAndSet|compareAndSet|lazySet).*";

  private final Walk walk;

  Calls(Walk walk) {
    this.walk = walk;
  }

  Value value(MethodInvocationTree call) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    if (Creations.is(call, walk.state)) {
      walk.values(call.getArguments());
      return walk.maps.create(call);
    }
    ExpressionTree on = ASTHelpers.isStatic(method) ? null : ASTHelpers.getReceiver(call);
    if (on == null) {
      return other(call, method, null, Value.NOTHING);
    }
    Value receiver = walk.value(on);
    Type type = ASTHelpers.getType(on);
    if (Names.isMap(type, walk.state)) {
      return walk.maps.call(call, receiver);
    }
    if (Names.isCursor(type, walk.state)) {
      return walk.maps.step(call, receiver);
    }
    if (!receiver.taken().isEmpty() && Names.isShown(type, walk.state)) {
      return shown(call, on, receiver);
    }
    if (!receiver.code().isEmpty()) {
      List<Value> arguments = walk.values(call.getArguments());
      return walk.bodies.run(receiver.code(), arguments);
    }
    if (Names.isArena(type, walk.state) && method.name.contentEquals("close")) {
      walk.maps.closeArena(Paths.of(on), call);
    }
    return other(call, method, on, receiver);
  }

  /** A call of a flyweight, span, text or segment of a map. */
  private Value shown(MethodInvocationTree call, ExpressionTree on, Value receiver) {
    List<Value> arguments = walk.values(call.getArguments());
    Object path = Paths.of(on);
    if (POINTS.contains(ASTHelpers.getSymbol(call).name.toString())) {
      if (path != null) {
        walk.now.values.put(path, Value.NOTHING);
      }
      return Value.NOTHING;
    }
    walk.uses.use(on, receiver);
    use(call.getArguments(), arguments);
    for (Value argument : arguments) {
      walk.maybeOften(() -> walk.bodies.run(argument.code(), List.of(receiver.derived(false))));
    }
    Type result = ASTHelpers.getType(call);
    return Names.isShown(result, walk.state)
        ? receiver.derived(Names.isSegment(result, walk.state))
        : Value.NOTHING;
  }

  private void use(List<? extends ExpressionTree> trees, List<Value> values) {
    for (int i = 0; i < trees.size(); i++) {
      walk.uses.use(trees.get(i), values.get(i));
    }
  }

  /**
   * A flyweight of the user's own may be pointed at something else by a method that is not seen.
   */
  private void passDown(List<? extends ExpressionTree> trees, List<Value> values) {
    for (int i = 0; i < trees.size(); i++) {
      Object path = Paths.of(trees.get(i));
      boolean isOwn =
          path != null
              && values.get(i).taken().stream()
                  .anyMatch(taken -> taken.found().how == Found.How.POINTED && !taken.isSegment());
      if (isOwn) {
        walk.now.values.put(path, Value.NOTHING);
      } else {
        walk.uses.use(trees.get(i), values.get(i));
      }
    }
  }

  /** A call of something that is not ours: it may run code, keep what it is given, return it. */
  private Value other(
      MethodInvocationTree call, MethodSymbol method, @Nullable ExpressionTree on, Value receiver) {
    List<? extends ExpressionTree> trees = call.getArguments();
    List<Value> arguments = walk.values(trees);
    MethodTree body = isHere(on) ? walk.source.method(method) : null;
    if (body != null && walk.canFollow(method)) {
      Value result = walk.bodies.follow(body, arguments);
      for (int i = 0; i < Math.min(trees.size(), body.getParameters().size()); i++) {
        walk.bodies.pointed(body.getParameters().get(i), trees.get(i));
      }
      return result;
    }
    passDown(trees, arguments);
    arguments.forEach(walk.maps::passed);
    String name = method.name.toString();
    Type owner = on == null ? method.owner.type : ASTHelpers.getType(on);
    if (on != null && Names.keeps(owner, walk.state) && name.matches(KEEPING)) {
      for (int i = 0; i < trees.size(); i++) {
        walk.uses.kept(trees.get(i), arguments.get(i), "a collection");
      }
    }
    Value result = runs(trees, arguments, name, owner, receiver);
    Type type = ASTHelpers.getType(call);
    if (Names.isMap(type, walk.state)) {
      return walk.expressions.variable(call);
    }
    if (!Names.holdsShown(type, walk.state)) {
      return Value.NOTHING;
    }
    Value all = arguments.stream().reduce(receiver.or(result), Value::or);
    if (on != null && name.matches("toList|collect|toArray")) {
      walk.uses.kept(call, all, "a collection");
    }
    return all.derived(Names.isSegment(type, walk.state));
  }

  /** Runs the lambdas that a call is given; returns what they return. */
  private Value runs(
      List<? extends ExpressionTree> trees,
      List<Value> arguments,
      String name,
      Type owner,
      Value receiver) {
    Value result = Value.NOTHING;
    for (int i = 0; i < trees.size(); i++) {
      if (Names.runsElsewhere(owner, walk.state)) {
        walk.uses.elsewhere(trees.get(i), arguments.get(i));
      }
      Set<Tree> code = arguments.get(i).code();
      if (code.isEmpty()) {
        continue;
      }
      if (Names.keeps(owner, walk.state) && name.matches(KEEPING)) {
        code.forEach(walk.bodies::peek);
        continue;
      }
      Value[] returned = {Value.NOTHING};
      Runnable run = () -> returned[0] = walk.bodies.run(code, List.of(receiver.derived(false)));
      if (name.startsWith("forEach")) {
        walk.maybeOften(run);
      } else {
        walk.maybe(run);
      }
      result = result.or(returned[0]);
    }
    return result;
  }

  /** True if a method is called on this object, or on none. */
  private static boolean isHere(@Nullable ExpressionTree on) {
    return on == null
        || (on instanceof IdentifierTree name && name.getName().contentEquals("this"));
  }

  Value made(NewClassTree made) {
    List<? extends ExpressionTree> trees = made.getArguments();
    List<Value> arguments = walk.values(trees);
    use(trees, arguments);
    Type type = ASTHelpers.getType(made);
    ClassTree body = made.getClassBody();
    for (int i = 0; i < trees.size(); i++) {
      if (Names.runsElsewhere(type, walk.state)) {
        walk.uses.elsewhere(trees.get(i), arguments.get(i));
      }
      arguments.get(i).code().forEach(walk.bodies::peek);
    }
    if (body != null) {
      if (Names.runsElsewhere(type, walk.state)) {
        walk.uses.elsewhere(made, Value.of(body));
      }
      return Value.of(body);
    }
    Value all = arguments.stream().reduce(Value.NOTHING, Value::or);
    return new Value(all.taken(), null, null, all.code());
  }
}
