package dev.inplace.vet;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.bugpatterns.BugChecker;

/** A map that is used after it, or its arena, was closed. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "A map is used after it was closed",
    severity = SeverityLevel.WARNING,
    linkType = LinkType.NONE)
public final class MapAfterClose extends Report {
  private static final long serialVersionUID = 1L;

  /** For Error Prone. */
  public MapAfterClose() {
    super(Check.MAP_AFTER_CLOSE);
  }
}
