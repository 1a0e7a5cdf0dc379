package dev.inplace.processor.check;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.layout.BucketLayout;
import dev.inplace.processor.model.StructMap;
import java.util.Optional;

/** A rule: a value is so small that 32 bits hold every offset in its cell. */
final class ValueSize implements MapRule {
  /** The most bytes of a value; the rest of 4 GiB is for the hash behind it and alignment. */
  private static final long LARGEST = (1L << 32) - (1L << 10);

  @Override
  public Optional<Diagnostic> check(StructMap map, BucketLayout bucket) {
    if (bucket.elem().size() <= LARGEST) {
      return Optional.empty();
    }
    return Optional.of(
        new Diagnostic(
            Code.VALUE_TOO_LARGE,
            map.origin(),
            "a value of "
                + map.map().simpleName()
                + " takes "
                + Bytes.of(bucket.elem().size())
                + "; the most is "
                + Bytes.of(LARGEST),
            "keep such structs in a span, and their indexes in the map"));
  }
}
