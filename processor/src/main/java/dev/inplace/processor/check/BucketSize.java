package dev.inplace.processor.check;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.layout.BucketLayout;
import dev.inplace.processor.model.StructMap;
import java.util.Optional;

/** A bucket is so small that 32 bits hold every offset in it. */
final class BucketSize implements MapRule {
  private static final long LARGEST = (1L << 32) - 1;

  @Override
  public Optional<Diagnostic> check(StructMap map, BucketLayout bucket) {
    if (bucket.size() <= LARGEST) {
      return Optional.empty();
    }
    return Optional.of(
        new Diagnostic(
            Code.BUCKET_TOO_LARGE,
            map.origin(),
            "a bucket of "
                + map.map().simpleName()
                + ", eight keys and eight values, takes "
                + Bytes.of(bucket.size())
                + "; the most is "
                + Bytes.of(LARGEST),
            "keep large structs in a span, and their indexes in the map"));
  }
}
