package dev.inplace.processor;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.model.Origin;
import dev.inplace.processor.model.QualifiedName;

/** What becomes of an exception that nobody expected. */
final class Defect {
  private Defect() {}

  /** A diagnostic with what a report of the defect needs: the exception and where it came from. */
  static Diagnostic in(QualifiedName type, Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    String place = trace.length == 0 ? "" : " at " + trace[0];
    return new Diagnostic(
        Code.INTERNAL,
        Origin.of(type),
        "the Inplace processor failed with " + thrown + place,
        "this is a defect of Inplace; please report this message and the record");
  }
}
