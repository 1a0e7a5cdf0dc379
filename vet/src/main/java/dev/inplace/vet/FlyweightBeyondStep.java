package dev.inplace.vet;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.bugpatterns.BugChecker;

/** A flyweight of a cursor or visitor that is used or kept beyond its step. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "A flyweight of a cursor or visitor shows another entry after its step",
    severity = SeverityLevel.WARNING,
    linkType = LinkType.NONE)
public final class FlyweightBeyondStep extends Report {
  private static final long serialVersionUID = 1L;

  /** For Error Prone. */
  public FlyweightBeyondStep() {
    super(Check.FLYWEIGHT_BEYOND_STEP);
  }
}
