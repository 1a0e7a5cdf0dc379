package dev.inplace.vet;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls whose caller has a new map to close. */
final class Makers {
  private Makers() {}

  /** True if a call creates a map outside of an arena, itself or in a method of this file. */
  static boolean makes(MethodInvocationTree call, VisitorState state) {
    if (Creations.is(call, state)) {
      return Creations.arena(call, state) == null;
    }
    MethodSymbol method = ASTHelpers.getSymbol(call);
    if (!Names.isMap(method.getReturnType(), state)) {
      return false;
    }
    MethodTree body = find(method, state);
    return body != null && body.getBody() != null && returnsNew(body, state);
  }

  private static @Nullable MethodTree find(MethodSymbol method, VisitorState state) {
    MethodTree[] found = new MethodTree[1];
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
        if (ASTHelpers.getSymbol(tree).equals(method)) {
          found[0] = tree;
        }
        return super.visitMethod(tree, null);
      }
    }.scan(state.getPath().getCompilationUnit(), null);
    return found[0];
  }

  /** True if all that a method returns was created in it. */
  private static boolean returnsNew(MethodTree method, VisitorState state) {
    Set<Symbol> made = new HashSet<>();
    boolean[] isNew = {true};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
        if (isCreation(variable.getInitializer())) {
          made.add(ASTHelpers.getSymbol(variable));
        }
        return super.visitVariable(variable, null);
      }

      @Override
      public @Nullable Void visitReturn(ReturnTree end, @Nullable Void unused) {
        boolean isMade =
            end.getExpression() instanceof IdentifierTree name
                && made.contains(ASTHelpers.getSymbol(name));
        isNew[0] &= isMade || isCreation(end.getExpression());
        return null;
      }

      @Override
      public @Nullable Void visitMethodInvocation(
          MethodInvocationTree call, @Nullable Void unused) {
        isNew[0] &= !ASTHelpers.getSymbol(call).name.contentEquals("close");
        return super.visitMethodInvocation(call, null);
      }

      @Override
      public @Nullable Void visitLambdaExpression(
          LambdaExpressionTree lambda, @Nullable Void unused) {
        return null;
      }

      @Override
      public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
        return null;
      }

      private boolean isCreation(@Nullable Tree tree) {
        return tree instanceof MethodInvocationTree call
            && Creations.is(call, state)
            && Creations.arena(call, state) == null;
      }
    }.scan(method.getBody(), null);
    return isNew[0];
  }

  /** True if a constructor's object does not keep what it is given. */
  static boolean isForgetful(NewClassTree made, VisitorState state) {
    return Names.isReference(ASTHelpers.getType(made), state);
  }
}
