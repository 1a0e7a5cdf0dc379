package dev.inplace.vet;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/** Names of places: equal for two expressions that stand for the same variable. */
final class Paths {
  private Paths() {}

  /** The place of an expression: a variable, a field, a getter's result; null for others. */
  static @Nullable Object of(Tree tree) {
    return switch (tree) {
      case ParenthesizedTree inner -> of(inner.getExpression());
      case TypeCastTree cast -> of(cast.getExpression());
      case IdentifierTree name -> ofSymbol(ASTHelpers.getSymbol(name));
      case ArrayAccessTree element -> of(element.getExpression());
      case MemberSelectTree select ->
          ofMember(select.getExpression(), ASTHelpers.getSymbol(select));
      case MethodInvocationTree call when call.getArguments().isEmpty() -> ofGetter(call);
      default -> null;
    };
  }

  /** The place of a getter's result; null for all that is no call. */
  static @Nullable Object ofCall(Tree tree) {
    return tree instanceof MethodInvocationTree ? of(tree) : null;
  }

  private static @Nullable Object ofGetter(MethodInvocationTree call) {
    Symbol symbol = ASTHelpers.getSymbol(call);
    return call.getMethodSelect() instanceof MemberSelectTree select
        ? ofMember(select.getExpression(), symbol)
        : symbol;
  }

  private static @Nullable Object ofSymbol(@Nullable Symbol symbol) {
    return symbol instanceof VarSymbol ? symbol : null;
  }

  private static @Nullable Object ofMember(ExpressionTree owner, @Nullable Symbol symbol) {
    if (symbol == null || ASTHelpers.isStatic(symbol)) {
      return symbol;
    }
    if (owner instanceof IdentifierTree name && name.getName().contentEquals("this")) {
      return symbol;
    }
    Object path = of(owner);
    return path == null ? null : List.of(path, symbol);
  }

  /** True if an expression is a field, so that what is assigned to it is kept. */
  static boolean isField(Tree tree) {
    Symbol symbol = ASTHelpers.getSymbol(tree);
    return symbol != null && symbol.getKind() == ElementKind.FIELD;
  }

  /** A text that is equal for two simple expressions of one value; null for others. */
  static @Nullable String key(Tree tree) {
    Object constant = ASTHelpers.constValue(tree);
    if (constant != null) {
      return constant.toString();
    }
    return switch (tree) {
      case ParenthesizedTree inner -> key(inner.getExpression());
      case TypeCastTree cast -> key(cast.getExpression());
      case IdentifierTree name -> keyOf(ASTHelpers.getSymbol(name));
      case MemberSelectTree select -> keyOf(ASTHelpers.getSymbol(select));
      case NewClassTree made -> keyOf(made);
      default -> null;
    };
  }

  private static @Nullable String keyOf(NewClassTree made) {
    List<String> parts = new ArrayList<>();
    for (ExpressionTree argument : made.getArguments()) {
      String part = key(argument);
      if (part == null) {
        return null;
      }
      parts.add(part);
    }
    return "new " + made.getIdentifier() + parts;
  }

  /** The text of the value of a variable. */
  static @Nullable String keyOf(@Nullable Symbol symbol) {
    return switch (symbol) {
      case VarSymbol variable
          when variable.getKind() != ElementKind.FIELD || ASTHelpers.isStatic(variable) ->
          "variable " + variable.name + "@" + System.identityHashCode(variable);
      case null, default -> null;
    };
  }
}
