package dev.inplace.processor.check;

import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.layout.BucketLayout;
import dev.inplace.processor.model.StructMap;
import java.util.Optional;

/** A rule for the bucket of every valid map. */
interface MapRule {

  /** The diagnostic if it is broken. */
  Optional<Diagnostic> check(StructMap map, BucketLayout bucket);
}
