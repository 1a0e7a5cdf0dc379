package dev.inplace.processor.check;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.layout.BucketLayout;
import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.MapKey;
import dev.inplace.processor.model.Struct;
import dev.inplace.processor.model.StructMap;
import java.util.Optional;

/** A rule: no key is a union or contains one, since equal values of one may differ in bytes. */
final class UnionKey implements MapRule {

  @Override
  public Optional<Diagnostic> check(StructMap map, BucketLayout bucket) {
    return map.key() instanceof MapKey.Fixed(FieldType.Nested key)
        ? union(key.struct()).map(union -> refused(map, key.struct(), union))
        : Optional.empty();
  }

  private static Optional<Struct> union(Struct struct) {
    return struct.isUnion()
        ? Optional.of(struct)
        : struct.fields().stream()
            .map(Field::type)
            .flatMap(type -> type.nested().stream())
            .flatMap(nested -> union(nested).stream())
            .findFirst();
  }

  private static Diagnostic refused(StructMap map, Struct key, Struct union) {
    String what =
        union.equals(key)
            ? key.type() + " cannot be the key of a map: it is a union"
            : "%s cannot be the key of a map: %s in it is a union"
                .formatted(key.type(), union.type());
    return new Diagnostic(
        Code.UNSUPPORTED_KEY,
        map.origin(),
        what + ", and which of its components counts is not in its bytes",
        "use a struct of the component that counts, and of a number that tells which it is");
  }
}
