package dev.inplace.processor.check;

import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.layout.BucketLayout;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.StructMap;
import java.util.Optional;

/** A key that was compiled earlier has the layout that it would be given now. */
record KeyBuild(NestedBuild builds) implements MapRule {

  @Override
  public Optional<Diagnostic> check(StructMap map, BucketLayout bucket) {
    return map.key() instanceof FieldType.Nested key
        ? builds.check(key.struct(), map.value().origin())
        : Optional.empty();
  }
}
