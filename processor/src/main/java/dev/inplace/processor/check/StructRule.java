package dev.inplace.processor.check;

import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.layout.StructLayout;
import java.util.List;

/** Something that holds for the layout of every good struct. */
interface StructRule {

  /** What to tell if it does not hold. */
  List<Diagnostic> check(StructLayout layout);
}
