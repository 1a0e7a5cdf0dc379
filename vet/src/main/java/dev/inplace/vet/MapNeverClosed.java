package dev.inplace.vet;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.Optional;

/** A map that is created and that nothing closes. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Nothing but close() frees a map's memory",
    severity = SeverityLevel.WARNING,
    linkType = LinkType.NONE)
public final class MapNeverClosed extends BugChecker implements MethodInvocationTreeMatcher {
  private static final long serialVersionUID = 1L;

  /** For Error Prone. */
  public MapNeverClosed() {}

  @Override
  public Description matchMethodInvocation(MethodInvocationTree call, VisitorState state) {
    ClassTree type = ASTHelpers.findEnclosingNode(state.getPath(), ClassTree.class);
    boolean isMade = Makers.makes(call, state);
    if (!isMade || (type != null && Names.isLibrary(ASTHelpers.getSymbol(type), state))) {
      return Description.NO_MATCH;
    }
    TreePath at = state.getPath();
    TreePath above = at.getParentPath();
    while (isSameValue(above.getLeaf(), at.getLeaf())) {
      at = above;
      above = at.getParentPath();
    }
    Tree user = above.getLeaf();
    return switch (user) {
      case ExpressionStatementTree _ -> tell(call);
      case MemberSelectTree select when !select.getIdentifier().contentEquals("close") ->
          tell(call);
      case NewClassTree made when Makers.isForgetful(made, state) -> tell(call);
      case VariableTree variable -> of(ASTHelpers.getSymbol(variable), call, above, state);
      case AssignmentTree assigned
          when ASTHelpers.getSymbol(assigned.getVariable()) instanceof VarSymbol variable ->
          of(variable, call, above, state);
      default -> Description.NO_MATCH;
    };
  }

  private static boolean isSameValue(Tree above, Tree value) {
    return above instanceof ParenthesizedTree
        || above instanceof TypeCastTree
        || (above instanceof ConditionalExpressionTree choice
            && !value.equals(choice.getCondition()));
  }

  private Description of(
      VarSymbol variable, MethodInvocationTree call, TreePath declared, VisitorState state) {
    if (declared.getParentPath().getLeaf() instanceof TryTree
        || Owners.isClosed(variable, declared, state)) {
      return Description.NO_MATCH;
    }
    Optional<SuggestedFix> fix = tryAround(declared, state);
    return fix.isPresent() ? tell(call, fix.get()) : tell(call);
  }

  /** A try statement from a declaration to the end of its block. */
  private static Optional<SuggestedFix> tryAround(TreePath declared, VisitorState state) {
    if (!(declared.getLeaf() instanceof VariableTree variable)
        || !(declared.getParentPath().getLeaf() instanceof BlockTree block)) {
      return Optional.empty();
    }
    String source = state.getSourceForNode(variable);
    if (source == null || !source.endsWith(";")) {
      return Optional.empty();
    }
    String resource = source.substring(0, source.length() - 1);
    return Optional.of(
        SuggestedFix.builder()
            .replace(variable, "try (" + resource + ") {")
            .postfixWith(block.getStatements().getLast(), "}")
            .build());
  }

  private Description tell(MethodInvocationTree call) {
    return tell(call, SuggestedFix.emptyFix());
  }

  private Description tell(MethodInvocationTree call, SuggestedFix fix) {
    String map = ASTHelpers.getType(call).tsym.name.toString();
    return buildDescription(call)
        .setMessage(
            "%1$s is created here and never closed\nfix: close it, as try (%1$s map = …) does, or return it to a caller that does"
                .formatted(map))
        .addFix(fix)
        .build();
  }
}
