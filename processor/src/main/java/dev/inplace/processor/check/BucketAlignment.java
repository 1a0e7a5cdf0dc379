package dev.inplace.processor.check;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.layout.BucketLayout;
import dev.inplace.processor.model.StructMap;
import java.util.Optional;

/** A rule: a bucket's alignment is at most that of a map's memory, a cache line. */
final class BucketAlignment implements MapRule {
  private static final long LARGEST = 64;

  @Override
  public Optional<Diagnostic> check(StructMap map, BucketLayout bucket) {
    long alignment = Math.max(bucket.key().alignment(), bucket.elem().alignment());
    if (alignment <= LARGEST) {
      return Optional.empty();
    }
    return Optional.of(
        new Diagnostic(
            Code.MAP_ALIGNMENT,
            map.origin(),
            "%s would align its entries to %d bytes; the most is %d"
                .formatted(map.map().simpleName(), alignment, LARGEST),
            "write @Align(64) at most, or keep such structs in a span, and their indexes in the"
                + " map"));
  }
}
