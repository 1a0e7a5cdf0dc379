package dev.inplace.vet;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.util.Context;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The findings of a walk through a file; all checks share them. */
final class Findings {
  private static final Context.Key<Findings> LAST = new Context.Key<>();

  private final CompilationUnitTree file;
  private final List<Finding> all = new ArrayList<>();
  private final Set<Object> told = new HashSet<>();

  private Findings(CompilationUnitTree file) {
    this.file = file;
  }

  static Findings of(CompilationUnitTree file, VisitorState state) {
    Findings last = state.context.get(LAST);
    if (last == null || !last.file.equals(file)) {
      last = new Findings(file);
      new Roots(state, last).walk(file);
      state.context.put(LAST, (Findings) null);
      state.context.put(LAST, last);
    }
    return last;
  }

  List<Finding> of(Check check) {
    return all.stream().filter(finding -> finding.check() == check).toList();
  }

  /** Notes a finding: one for each place, and one for each thing that is used wrongly. */
  void add(Check check, Tree place, Object thing, String message, @Nullable String instead) {
    boolean isNewPlace = told.add(List.of(check, place));
    boolean isNewThing = told.add(List.of(check, thing));
    if (isNewPlace && isNewThing) {
      all.add(new Finding(check, place, message, instead));
    }
  }
}
