package dev.inplace.processor.diagnostic;

import dev.inplace.processor.model.Origin;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects diagnostics in the order of the source; the same one twice counts once. Also, whether a
 * later round may bring what is missing.
 */
public final class Diagnostics {
  private final Set<Diagnostic> collected = new LinkedHashSet<>();
  private boolean awaiting;

  /** Adds one. */
  public void add(Code code, Origin origin, String problem, String fix) {
    add(new Diagnostic(code, origin, problem, fix));
  }

  /** Adds one. */
  public void add(Diagnostic diagnostic) {
    collected.add(diagnostic);
  }

  /** Adds several. */
  public void addAll(Collection<Diagnostic> diagnostics) {
    collected.addAll(diagnostics);
  }

  /** Adds all there is in others. */
  public void addAll(Diagnostics others) {
    collected.addAll(others.collected);
    awaiting |= others.awaiting;
  }

  /** Notes that something is missing that a later round may bring. */
  public void await() {
    awaiting = true;
  }

  /** Whether a later round may bring what is missing: until then nothing is told or generated. */
  public boolean isAwaiting() {
    return awaiting;
  }

  /** All that was added, without repetitions. */
  public List<Diagnostic> all() {
    return List.copyOf(collected);
  }

  /** Whether one of them fails the build. */
  public boolean hasErrors() {
    return collected.stream().anyMatch(found -> found.code().severity() == Severity.ERROR);
  }
}
