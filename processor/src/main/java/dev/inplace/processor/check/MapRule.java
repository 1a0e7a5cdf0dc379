package dev.inplace.processor.check;

import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.layout.BucketLayout;
import dev.inplace.processor.model.StructMap;
import java.util.Optional;

/** Something that holds for the bucket of every good map. */
interface MapRule {

  /** What to tell if it does not hold. */
  Optional<Diagnostic> check(StructMap map, BucketLayout bucket);
}
