package dev.inplace.processor.diagnostic;

import dev.inplace.processor.model.Origin;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A collector of diagnostics in source order, without duplicates, which may await a later round.
 */
public final class Diagnostics {
  private final Set<Diagnostic> collected = new LinkedHashSet<>();
  private boolean awaiting;

  /** Adds a diagnostic. */
  public void add(Code code, Origin origin, String problem, String fix) {
    add(new Diagnostic(code, origin, problem, fix));
  }

  /** Adds a diagnostic. */
  public void add(Diagnostic diagnostic) {
    collected.add(diagnostic);
  }

  /** Adds several diagnostics. */
  public void addAll(Collection<Diagnostic> diagnostics) {
    collected.addAll(diagnostics);
  }

  /** Adds all diagnostics of another collector. */
  public void addAll(Diagnostics others) {
    collected.addAll(others.collected);
    awaiting |= others.awaiting;
  }

  /** Notes that a missing element may come in a later round. */
  public void await() {
    awaiting = true;
  }

  /** True if a missing element may come later; until then nothing is reported or generated. */
  public boolean isAwaiting() {
    return awaiting;
  }

  /** All diagnostics, without duplicates. */
  public List<Diagnostic> all() {
    return List.copyOf(collected);
  }

  /** True if one of them fails the build. */
  public boolean hasErrors() {
    return collected.stream().anyMatch(found -> found.code().severity() == Severity.ERROR);
  }
}
