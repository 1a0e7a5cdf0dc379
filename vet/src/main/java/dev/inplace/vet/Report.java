package dev.inplace.vet;

import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.CompilationUnitTreeMatcher;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;

/** A check that reports what a walk through the file has found of its kind. */
abstract class Report extends BugChecker implements CompilationUnitTreeMatcher {
  private static final long serialVersionUID = 1L;

  private final Check check;

  Report(Check check) {
    this.check = check;
  }

  @Override
  public final Description matchCompilationUnit(CompilationUnitTree file, VisitorState state) {
    for (Finding finding : Findings.of(file, state).of(check)) {
      TreePath path = TreePath.getPath(file, finding.place());
      if (path != null && !isSilenced(path, state)) {
        Description.Builder description =
            buildDescription(finding.place()).setMessage(finding.message() + "\nfix: " + check.fix);
        if (finding.instead() != null) {
          description.addFix(SuggestedFix.replace(finding.place(), finding.instead()));
        }
        state.reportMatch(description.build());
      }
    }
    return Description.NO_MATCH;
  }

  private boolean isSilenced(TreePath path, VisitorState state) {
    for (Tree tree : path) {
      boolean canBeAnnotated =
          tree instanceof ClassTree || tree instanceof MethodTree || tree instanceof VariableTree;
      if (canBeAnnotated && isSuppressed(tree, state)) {
        return true;
      }
    }
    return false;
  }
}
