package dev.inplace.processor.lock;

import dev.inplace.processor.compare.Difference;
import dev.inplace.processor.compare.Difference.Kind;
import dev.inplace.processor.compare.ReportedField;
import dev.inplace.processor.compare.ReportedStruct;
import dev.inplace.processor.compare.StructDifferences;
import dev.inplace.processor.compare.WayBack;
import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.model.Origin;
import java.util.List;
import java.util.Optional;

/**
 * The comparison of structs with their entries in the lock.
 *
 * @param file of the lock, for messages
 */
public record Locked(Lock lock, LockFile file) {

  /** The diagnostics of a struct; none if its bytes mean the same as in the lock. */
  public List<Diagnostic> check(StructLayout layout) {
    ReportedStruct now = ReportedStruct.of(layout);
    Origin origin = layout.struct().origin();
    Optional<ReportedStruct> entry = lock.entry(now);
    if (entry.isEmpty()) {
      return List.of(
          new Diagnostic(
              Code.NOT_LOCKED,
              origin,
              "it has no entry in " + file.path().getFileName(),
              "lock it: " + accept()));
    }
    ReportedStruct locked = entry.get();
    return locked.fingerprint().equals(now.fingerprint())
        ? List.of()
        : told(StructDifferences.between(locked, now), now).stream()
            .map(difference -> diagnostic(difference, origin, locked, now))
            .toList();
  }

  /** The differences that do not follow from another one. */
  private List<Difference> told(List<Difference> all, ReportedStruct now) {
    boolean causeIsTold = all.stream().anyMatch(found -> found.isBreaking() && !isOfWhole(found));
    return all.stream()
        .filter(found -> !causeIsTold || !isOfWhole(found))
        .filter(found -> found.kind() != Kind.NESTED || !tellsItself(found, now))
        .toList();
  }

  private static boolean isOfWhole(Difference found) {
    return found.field().isEmpty()
        && (found.kind() == Kind.RESIZED || found.kind() == Kind.REALIGNED);
  }

  /** True if the nested struct has its own entry, with which it is compared. */
  private boolean tellsItself(Difference found, ReportedStruct now) {
    return now.fields().stream()
        .filter(field -> field.name().equals(found.field()))
        .map(ReportedField::element)
        .anyMatch(lock::has);
  }

  private Diagnostic diagnostic(
      Difference difference, Origin origin, ReportedStruct locked, ReportedStruct now) {
    boolean isThere = now.fields().stream().anyMatch(f -> f.name().equals(difference.field()));
    Origin at = isThere ? new Origin(origin.type(), difference.field()) : origin;
    String words = isThere ? difference.words() : difference.text();
    return difference.isBreaking()
        ? new Diagnostic(
            Code.LAYOUT_CHANGED,
            at,
            words + ", while its layout is locked",
            WayBack.of(difference, locked, now) + ", or accept the change: " + accept())
        : new Diagnostic(
            Code.LOCK_OUTDATED,
            at,
            words + "; bytes that are already written keep their meaning",
            "lock it: " + accept());
  }

  private String accept() {
    return file.command("DIR") + ", where DIR is the class output of the whole build";
  }
}
