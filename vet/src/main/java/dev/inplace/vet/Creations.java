package dev.inplace.vet;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import org.jspecify.annotations.Nullable;

/** Calls of the methods that make a map: {@code create…}, {@code open…} and {@code copy}. */
final class Creations {
  private Creations() {}

  static boolean is(MethodInvocationTree call, VisitorState state) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    String name = method.name.toString();
    boolean isMaker =
        ASTHelpers.isStatic(method)
            ? name.startsWith("create") || name.startsWith("open")
            : name.equals("copy");
    return isMaker
        && Names.isMap(method.owner.type, state)
        && Names.isMap(method.getReturnType(), state);
  }

  /** True if the map is made for a number of entries. */
  static boolean isRoomy(MethodInvocationTree call, VisitorState state) {
    return is(call, state)
        && call.getArguments().stream()
            .anyMatch(argument -> ASTHelpers.getType(argument).isNumeric());
  }

  /** The arena that the map is made in, if one is given. */
  static @Nullable ExpressionTree arena(MethodInvocationTree call, VisitorState state) {
    for (ExpressionTree argument : call.getArguments()) {
      if (Names.isArena(ASTHelpers.getType(argument), state)) {
        return argument;
      }
    }
    return null;
  }
}
