package dev.inplace.vet;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import org.jspecify.annotations.Nullable;

/** Walks each method, initializer and field of a file, but of generated classes. */
final class Roots extends TreeScanner<@Nullable Void, Source> {
  private final VisitorState state;
  private final Findings findings;

  Roots(VisitorState state, Findings findings) {
    this.state = state;
    this.findings = findings;
  }

  void walk(CompilationUnitTree file) {
    scan(file, new Source(file, state));
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, Source source) {
    if (Names.isLibrary(ASTHelpers.getSymbol(type), state)) {
      return null;
    }
    for (Tree member : type.getMembers()) {
      Walk walk = new Walk(state, source, findings);
      switch (member) {
        case MethodTree method -> walk.bodies.root(method);
        case BlockTree block -> walk.statements.run(block);
        case VariableTree field -> walk.statements.run(field);
        default -> {}
      }
    }
    return super.visitClass(type, source);
  }
}
