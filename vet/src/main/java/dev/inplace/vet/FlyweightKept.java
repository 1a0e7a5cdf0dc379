package dev.inplace.vet;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.bugpatterns.BugChecker;

/** A map's flyweight in a field, a collection or another thread. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "A flyweight of a map is kept in a field, a collection or another thread",
    severity = SeverityLevel.WARNING,
    linkType = LinkType.NONE)
public final class FlyweightKept extends Report {
  private static final long serialVersionUID = 1L;

  /** For Error Prone. */
  public FlyweightKept() {
    super(Check.FLYWEIGHT_KEPT);
  }
}
