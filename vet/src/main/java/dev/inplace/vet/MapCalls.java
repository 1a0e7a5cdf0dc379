package dev.inplace.vet;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Type;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks calls of maps and cursors: what they hand out, and what they end. */
final class MapCalls {
  /** Operations that insert a key if it is absent, and else end nothing. */
  private static final Set<String> INSERTS = Set.of("put", "putIfAbsent", "add", "findOrInsert");

  /** Operations that insert the keys of another map. */
  private static final Set<String> ALL_INSERTS = Set.of("putAll", "addAll", "merge");

  private static final Set<String> FINDS = Set.of("at", "find", "findOrInsert");

  /** Operations that a closed map allows. */
  private static final Set<String> HARMLESS =
      Set.of("close", "size", "bytesUsed", "toString", "equals", "hashCode", "getClass");

  /** The operation that a new cursor waits for. */
  private static final String BEFORE_NEXT = "before next";

  private final Walk walk;

  MapCalls(Walk walk) {
    this.walk = walk;
  }

  Value create(MethodInvocationTree call) {
    ExpressionTree arena = Creations.arena(call, walk.state);
    String name = ASTHelpers.getType(call).tsym.name.toString();
    Origin map = new Origin(new Object(), name, arena == null ? null : Paths.of(arena));
    if (Creations.isRoomy(call, walk.state)) {
      walk.now.roomy.add(map);
    }
    return Value.of(map);
  }

  Value call(MethodInvocationTree call, Value receiver) {
    List<? extends ExpressionTree> trees = call.getArguments();
    List<Value> arguments = walk.values(trees);
    String name = ASTHelpers.getSymbol(call).name.toString();
    Type result = ASTHelpers.getType(call);
    ExpressionTree pointed = pointed(call, name);
    for (int i = 0; i < trees.size(); i++) {
      if (!trees.get(i).equals(pointed)) {
        walk.uses.use(trees.get(i), arguments.get(i));
      }
    }
    Origin map = receiver.map();
    if (map == null) {
      map = Origin.of(new Object(), "a map");
    }
    effect(map, name, call, arguments);
    for (Value argument : arguments) {
      if (!argument.code().isEmpty()) {
        visit(map, call, argument);
      }
    }
    if (name.equals("cursor")) {
      Object cursor = new Object();
      walk.now.removed.put(cursor, new Facts.Ending(BEFORE_NEXT, walk.line(call)));
      return Value.of(map, cursor);
    }
    if (pointed != null) {
      Object path = Paths.of(pointed);
      if (path != null) {
        walk.now.values.put(path, Value.of(found(map, Found.How.POINTED, null, call, key(call))));
      }
      return Value.NOTHING;
    }
    if (FINDS.contains(name) && Names.isFlyweight(result, walk.state)) {
      if (!name.equals("find")) {
        walk.now.add(map, key(call));
      }
      return Value.of(found(map, Found.How.LOOK_UP, null, call, key(call)));
    }
    return Value.NOTHING;
  }

  /** A visitor or merger is shown one entry after the other. */
  private void visit(Origin map, MethodInvocationTree call, Value visitor) {
    walk.maybeOften(
        () -> {
          Value step = Value.of(found(map, Found.How.STEP, call, call, null));
          // A merger is shown two values.
          walk.bodies.run(visitor.code(), List.of(step, step));
        });
  }

  /** The effect of a map's operation on the values that it has handed out. */
  void effect(Origin map, String name, Tree place, List<Value> arguments) {
    if (!HARMLESS.contains(name)) {
      requireOpen(place, map);
    }
    Value source = arguments.isEmpty() ? Value.NOTHING : arguments.getFirst();
    if (ALL_INSERTS.contains(name) && source.map() != null) {
      requireOpen(place, source.map());
    }
    Facts.Ending ending = new Facts.Ending(name, walk.line(place));
    String key = place instanceof MethodInvocationTree call ? key(call) : null;
    if (INSERTS.contains(name)) {
      if (!walk.now.roomy.contains(map) && !isPresent(map, place, key)) {
        walk.now.end(map, ending);
      }
      walk.now.add(map, key);
    } else if (ALL_INSERTS.contains(name) && !walk.now.roomy.contains(map)) {
      walk.now.end(map, ending);
    } else if (name.equals("ensureCapacity")) {
      walk.now.end(map, ending);
      walk.now.roomy.add(map);
    } else if (Set.of("remove", "clear", "compact").contains(name)) {
      walk.now.end(map, ending);
      removed(map, name, place, ending);
    } else if (name.equals("commit")) {
      walk.now.end(map, ending);
    } else if (name.equals("close")) {
      walk.now.end(map, ending);
      walk.now.closed.putIfAbsent(map, ending);
    }
  }

  private void requireOpen(Tree place, Origin map) {
    Facts.Ending closed = walk.now.closed.get(map);
    if (closed != null) {
      String message =
          "%s is used after %s in line %d".formatted(map.name(), closed.operation(), closed.line());
      walk.findings.add(Check.MAP_AFTER_CLOSE, place, map, message, null);
    }
  }

  private void removed(Origin map, String name, Tree place, Facts.Ending ending) {
    if (name.equals("compact")) {
      walk.now.roomy.remove(map);
      return;
    }
    walk.now.present.remove(map);
    if (place instanceof MethodInvocationTree call) {
      for (ExpressionTree argument : call.getArguments()) {
        Object cursor = cursorOfShownKey(argument);
        if (cursor != null) {
          walk.now.removed.put(cursor, ending);
        }
      }
    }
    if (name.equals("clear")) {
      for (Value value : walk.now.values.values()) {
        if (value.cursor() != null && map.equals(value.map())) {
          walk.now.removed.put(value.cursor(), ending);
        }
      }
    }
  }

  private boolean isPresent(Origin map, Tree place, @Nullable String key) {
    return walk.now.isPresent(map, key)
        || (place instanceof MethodInvocationTree call
            && !call.getArguments().isEmpty()
            && map.equals(mapOfShownKey(call.getArguments().getFirst())));
  }

  /** A call of a cursor. */
  Value step(MethodInvocationTree call, Value receiver) {
    walk.values(call.getArguments());
    Origin map = receiver.map();
    Object cursor = receiver.cursor();
    if (map == null || cursor == null) {
      map = Origin.of(new Object(), "a map");
      cursor = map.identity();
    }
    String name = ASTHelpers.getSymbol(call).name.toString();
    Facts.Ending ending = new Facts.Ending(name, walk.line(call));
    if (name.equals("next")) {
      for (Found found : walk.now.live) {
        if (cursor.equals(found.cursor)) {
          walk.now.passed.put(found, ending);
        }
      }
      walk.now.removed.remove(cursor);
      return Value.NOTHING;
    }
    Facts.Ending removed = walk.now.removed.get(cursor);
    if (removed != null) {
      String why =
          removed.operation().equals(BEFORE_NEXT)
              ? BEFORE_NEXT
              : "after %s in line %d has removed its entry"
                  .formatted(removed.operation(), removed.line());
      String message = "%s of a cursor is called %s".formatted(name, why);
      walk.findings.add(Check.FLYWEIGHT_BEYOND_STEP, call, cursor, message, null);
    }
    if (name.equals("remove")) {
      walk.now.end(map, ending);
      walk.now.removed.put(cursor, ending);
      return Value.NOTHING;
    }
    return Names.isShown(ASTHelpers.getType(call), walk.state)
        ? Value.of(found(map, Found.How.STEP, cursor, call, null))
        : Value.NOTHING;
  }

  Found found(
      Origin map, Found.How how, @Nullable Object cursor, Tree place, @Nullable String key) {
    boolean isSimple =
        how == Found.How.LOOK_UP
            && key != null
            && place instanceof MethodInvocationTree call
            && Paths.of(ASTHelpers.getReceiver(call)) != null;
    String again = isSimple ? walk.state.getSourceForNode(place) : null;
    Found found = new Found(map, how, walk.line(place), cursor, key, again);
    walk.now.live.add(found);
    return found;
  }

  void close(Origin map, String by, Tree place) {
    Facts.Ending ending = new Facts.Ending(by, walk.line(place));
    walk.now.end(map, ending);
    walk.now.closed.putIfAbsent(map, ending);
  }

  /** An arena is closed, and all maps in it end. */
  void closeArena(@Nullable Object arena, Tree place) {
    if (arena == null) {
      return;
    }
    for (Value value : List.copyOf(walk.now.values.values())) {
      if (value.map() != null && arena.equals(value.map().arena())) {
        close(value.map(), "the close of its arena", place);
      }
    }
  }

  /** A cursor is given to a method that is not seen: it may have called next. */
  void passed(Value argument) {
    if (argument.cursor() != null) {
      walk.now.removed.remove(argument.cursor());
    }
  }

  /** The argument that a look-up points at what it finds. */
  private @Nullable ExpressionTree pointed(MethodInvocationTree call, String name) {
    List<? extends ExpressionTree> trees = call.getArguments();
    boolean isPointing =
        FINDS.contains(name)
            && trees.size() > 1
            && !Names.isFlyweight(ASTHelpers.getType(call), walk.state)
            && Names.isFlyweight(ASTHelpers.getType(trees.getLast()), walk.state);
    return isPointing ? trees.getLast() : null;
  }

  /** True if a call is true if its key is there. */
  boolean showsPresence(MethodInvocationTree call) {
    ExpressionTree on = ASTHelpers.getReceiver(call);
    return on != null
        && Names.isMap(ASTHelpers.getType(on), walk.state)
        && Set.of("contains", "find").contains(ASTHelpers.getSymbol(call).name.toString());
  }

  @Nullable Origin receiver(MethodInvocationTree call) {
    ExpressionTree on = ASTHelpers.getReceiver(call);
    return on == null || Paths.of(on) == null ? null : walk.expressions.variable(on).map();
  }

  /** The text of a call's key, if it is simple. */
  @Nullable String key(MethodInvocationTree call) {
    return call.getArguments().isEmpty() ? null : Paths.key(call.getArguments().getFirst());
  }

  /** The map of which an expression is a cursor's key: one that is there. */
  @Nullable Origin mapOfShownKey(Tree tree) {
    return cursorOfShownKey(tree) != null && tree instanceof MethodInvocationTree call
        ? walk.expressions.variable(ASTHelpers.getReceiver(call)).map()
        : null;
  }

  private @Nullable Object cursorOfShownKey(Tree tree) {
    if (!(tree instanceof MethodInvocationTree call)
        || !ASTHelpers.getSymbol(call).name.contentEquals("key")) {
      return null;
    }
    ExpressionTree on = ASTHelpers.getReceiver(call);
    return on != null && Names.isCursor(ASTHelpers.getType(on), walk.state) && Paths.of(on) != null
        ? walk.expressions.variable(on).cursor()
        : null;
  }
}
