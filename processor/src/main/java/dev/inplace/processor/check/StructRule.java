package dev.inplace.processor.check;

import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.layout.StructLayout;
import java.util.List;

/** A rule for the layout of every valid struct. */
interface StructRule {

  /** The diagnostics if it is broken. */
  List<Diagnostic> check(StructLayout layout);
}
