package dev.inplace.processor.check;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.layout.BucketLayout;
import dev.inplace.processor.layout.KeyNumber;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.MapKey;
import dev.inplace.processor.model.StructMap;
import java.util.Optional;

/**
 * A rule: a key is small enough to be compared at each look-up. It limits the bytes and the
 * floating-point numbers, each of which is a separate comparison in generated code.
 */
final class KeySize implements MapRule {
  private static final long MOST_BYTES = 1L << 16;
  private static final long MOST_NUMBERS = 64;

  @Override
  public Optional<Diagnostic> check(StructMap map, BucketLayout bucket) {
    if (bucket.key().size() > MOST_BYTES) {
      return Optional.of(
          tooLarge(map, "has " + Bytes.of(bucket.key().size()) + "; the most is " + MOST_BYTES));
    }
    if (map.key() instanceof MapKey.Fixed(FieldType.Nested nested)
        && KeyNumber.countNumbers(nested.struct()) > MOST_NUMBERS) {
      long numbers = KeyNumber.countNumbers(nested.struct());
      return Optional.of(
          tooLarge(map, "has " + numbers + " floating-point numbers; the most is " + MOST_NUMBERS));
    }
    return Optional.empty();
  }

  private static Diagnostic tooLarge(StructMap map, String problem) {
    return new Diagnostic(
        Code.KEY_TOO_LARGE,
        map.origin(),
        "the key of " + map.map().simpleName() + " " + problem,
        "take a smaller key, or a hash of it, and keep the rest in the value");
  }
}
