package dev.inplace.processor;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.model.Origin;
import dev.inplace.processor.model.QualifiedName;

/** The conversion of an unexpected exception into an {@code Internal} diagnostic. */
final class Defect {
  private Defect() {}

  /** A diagnostic with the data for a report of the defect: the exception and its origin. */
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
