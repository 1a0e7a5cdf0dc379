package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.LITTLE_ENDIAN;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * The common part of keys outside of their slots. The slot begins with the key's hash, which
 * look-ups compare first and growth reads instead of the key. The place follows.
 */
final class HashedKey {
  private HashedKey() {}

  static KeyCode.Match match(ClassName bucket, CodeBlock isKey) {
    return new KeyCode.Match.ByWord(storedHash(bucket), "hash", isKey);
  }

  static CodeBlock storedHash(ClassName bucket) {
    return CodeBlock.of("$T.keyHash(table, slot)", bucket);
  }

  /** Accessors for the hash, and for the place if the map's class needs it. */
  static List<MethodSpec> bucketMethods(boolean hasPlace) {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(
        BucketRenderer.ofSlot("keyHash", "The hash of the key of a slot.\n")
            .returns(long.class)
            .addStatement("return table.get($T.LONG, keyOffset(slot))", LITTLE_ENDIAN)
            .build());
    if (hasPlace) {
      methods.add(
          BucketRenderer.ofSlot("keyHash", "Writes the hash of the key of a slot.\n")
              .addParameter(long.class, "hash")
              .addStatement("table.set($T.LONG, keyOffset(slot), hash)", LITTLE_ENDIAN)
              .build());
      methods.addAll(BucketRenderer.links("key", "keyOffset(slot) + $T.BYTES", Long.class));
    }
    return methods;
  }
}
