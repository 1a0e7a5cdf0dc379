package dev.inplace.vet;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Variables of maps: whether some code closes the map, or hands it to code that may. */
final class Owners {
  private Owners() {}

  static boolean isClosed(VarSymbol variable, TreePath declared, VisitorState state) {
    boolean isField = variable.getKind() == ElementKind.FIELD;
    if (isField && isOthers(variable)) {
      return true;
    }
    Tree scope = isField ? declared.getCompilationUnit() : method(declared);
    return new Search(variable, state, 0)
        .isClosedIn(new TreePath(declared.getCompilationUnit()), scope);
  }

  /** A static field lives as long as the program; others close what they can see and inherit. */
  private static boolean isOthers(VarSymbol field) {
    return ASTHelpers.isStatic(field)
        || field.getModifiers().contains(Modifier.PUBLIC)
        || field.getModifiers().contains(Modifier.PROTECTED);
  }

  private static Tree method(TreePath path) {
    TreePath at = path;
    while (!(at.getLeaf() instanceof MethodTree) && at.getParentPath() != null) {
      at = at.getParentPath();
    }
    return at.getLeaf();
  }

  /** Looks at each use of a variable. */
  private static final class Search extends TreePathScanner<Boolean, @Nullable Void> {
    private static final int DEEPEST = 3;

    private final VarSymbol variable;
    private final VisitorState state;
    private final int depth;

    Search(VarSymbol variable, VisitorState state, int depth) {
      this.variable = variable;
      this.state = state;
      this.depth = depth;
    }

    boolean isClosedIn(TreePath file, Tree scope) {
      TreePath path = TreePath.getPath(file, scope);
      return Boolean.TRUE.equals(scan(path == null ? file : path, null));
    }

    @Override
    public Boolean reduce(Boolean one, Boolean other) {
      return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
    }

    @Override
    public Boolean visitIdentifier(IdentifierTree name, @Nullable Void unused) {
      return variable.equals(ASTHelpers.getSymbol(name)) && hands(getCurrentPath());
    }

    @Override
    public Boolean visitMemberSelect(MemberSelectTree select, @Nullable Void unused) {
      return (variable.equals(ASTHelpers.getSymbol(select)) && hands(getCurrentPath()))
          || reduce(false, super.visitMemberSelect(select, null));
    }

    private boolean hands(TreePath use) {
      Tree value = use.getLeaf();
      Tree user = use.getParentPath().getLeaf();
      return switch (user) {
        case MemberSelectTree select -> select.getIdentifier().contentEquals("close");
        case MemberReferenceTree reference -> reference.getName().contentEquals("close");
        case MethodInvocationTree call -> takes(call, value);
        case AssignmentTree assigned -> value.equals(assigned.getExpression());
        case NewClassTree made -> !Makers.isForgetful(made, state);
        case ExpressionStatementTree _, BlockTree _ -> false;
        case BinaryTree _ -> false;
        case TryTree _, VariableTree _ -> true;
        default -> true;
      };
    }

    /** True if a method may close the map that it is given. */
    private boolean takes(MethodInvocationTree call, Tree value) {
      Symbol.MethodSymbol method = ASTHelpers.getSymbol(call);
      if (Names.isMap(method.owner.type, state)) {
        return false;
      }
      MethodTree body = new Source(getCurrentPath().getCompilationUnit(), state).method(method);
      int index = call.getArguments().indexOf((ExpressionTree) value);
      if (body == null || body.getBody() == null || depth == DEEPEST) {
        return true;
      }
      if (index < 0 || index >= body.getParameters().size()) {
        return true;
      }
      VarSymbol parameter = ASTHelpers.getSymbol(body.getParameters().get(index));
      return new Search(parameter, state, depth + 1)
          .isClosedIn(new TreePath(getCurrentPath().getCompilationUnit()), body.getBody());
    }
  }
}
