package dev.inplace.vet;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file: its methods, and its maps that are made for a number of entries. */
final class Source {
  private final CompilationUnitTree file;
  private final Map<Symbol, MethodTree> methods = new HashMap<>();
  private final Set<Symbol> roomy = new HashSet<>();

  Source(CompilationUnitTree file, VisitorState state) {
    this.file = file;
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
        methods.put(ASTHelpers.getSymbol(method), method);
        return super.visitMethod(method, null);
      }

      @Override
      public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
        note(ASTHelpers.getSymbol(variable), variable.getInitializer());
        return super.visitVariable(variable, null);
      }

      @Override
      public @Nullable Void visitAssignment(AssignmentTree assigned, @Nullable Void unused) {
        note(ASTHelpers.getSymbol(assigned.getVariable()), assigned.getExpression());
        return super.visitAssignment(assigned, null);
      }

      @Override
      public @Nullable Void visitMethodInvocation(
          MethodInvocationTree call, @Nullable Void unused) {
        ExpressionTree on = ASTHelpers.getReceiver(call);
        Symbol map = on == null ? null : ASTHelpers.getSymbol(on);
        if (map != null && ASTHelpers.getSymbol(call).name.contentEquals("ensureCapacity")) {
          roomy.add(map);
        }
        return super.visitMethodInvocation(call, null);
      }

      private void note(@Nullable Symbol variable, @Nullable Tree made) {
        if (variable != null
            && made instanceof MethodInvocationTree call
            && Creations.isRoomy(call, state)) {
          roomy.add(variable);
        }
      }
    }.scan(file, null);
  }

  @Nullable MethodTree method(Symbol method) {
    return methods.get(method);
  }

  /** True if a field's map is made for a number of entries. */
  boolean isRoomy(@Nullable Symbol field) {
    return roomy.contains(field);
  }

  long line(Tree tree) {
    return file.getLineMap().getLineNumber(ASTHelpers.getStartPosition(tree));
  }
}
