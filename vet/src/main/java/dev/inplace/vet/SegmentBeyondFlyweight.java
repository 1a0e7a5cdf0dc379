package dev.inplace.vet;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.bugpatterns.BugChecker;

/** A segment that was taken from a flyweight and is used beyond the flyweight's life. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "A segment of a flyweight does not end with it: it may show another entry's bytes",
    severity = SeverityLevel.WARNING,
    linkType = LinkType.NONE)
public final class SegmentBeyondFlyweight extends Report {
  private static final long serialVersionUID = 1L;

  /** For Error Prone. */
  public SegmentBeyondFlyweight() {
    super(Check.SEGMENT_BEYOND_FLYWEIGHT);
  }
}
