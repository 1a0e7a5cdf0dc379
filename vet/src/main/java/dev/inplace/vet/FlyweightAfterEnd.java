package dev.inplace.vet;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.bugpatterns.BugChecker;

/** A flyweight that is used after an operation of its map that may end it. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "A flyweight is used after an operation of its map that may end it",
    severity = SeverityLevel.WARNING,
    linkType = LinkType.NONE)
public final class FlyweightAfterEnd extends Report {
  private static final long serialVersionUID = 1L;

  /** For Error Prone. */
  public FlyweightAfterEnd() {
    super(Check.FLYWEIGHT_AFTER_END);
  }
}
