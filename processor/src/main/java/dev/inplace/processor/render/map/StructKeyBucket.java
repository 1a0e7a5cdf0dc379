package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.BYTES;
import static dev.inplace.processor.render.Names.FIELD_CHECK;
import static dev.inplace.processor.render.Names.HASH;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.inplace.processor.layout.KeyPart;
import dev.inplace.processor.model.Primitive;
import dev.inplace.processor.render.NumberCode;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * What a bucket has for keys that are structs: it compares, writes and hashes them.
 *
 * <pre>{@code
 * static boolean hasKey(MemorySegment segment, long bucket, int slot, MemorySegment key) {
 *   long offset = keyOffset(bucket, slot);
 *   return Bytes.equal(segment, offset, key, 0, 8)
 *       && segment.get(LittleEndian.DOUBLE, offset + 8) == key.get(LittleEndian.DOUBLE, 8);
 * }
 * }</pre>
 */
record StructKeyBucket(List<KeyPart> parts, boolean isIndirect) {

  List<MethodSpec> methods(MapCode map) {
    List<MethodSpec> methods = new ArrayList<>(List.of(hasKey(map), hashMethod()));
    if (!isIndirect) {
      methods.add(1, writer(map));
    }
    List<KeyPart> numbers = parts.stream().filter(KeyPart::isFloating).toList();
    if (!numbers.isEmpty()) {
      methods.add(refuseNaN(map, numbers));
    }
    return methods;
  }

  private static MethodSpec writer(MapCode map) {
    return BucketRenderer.ofSlot(map, "key", "Writes the key of a slot.\n")
        .addParameter(MemorySegment.class, "key")
        .addStatement(
            "$T.copy(key, 0, segment, keyOffset(bucket, slot), KEY_SIZE)", MemorySegment.class)
        .build();
  }

  private static MethodSpec refuseNaN(MapCode map, List<KeyPart> numbers) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("refuseNaN")
            .addModifiers(Modifier.STATIC)
            .addJavadoc("Refuses this key if a number in it is NaN.\n")
            .addParameter(MemorySegment.class, "key");
    for (KeyPart part : numbers) {
      method.addStatement(
          "$T.notNaN($L,$W$S,$W$S)",
          FIELD_CHECK,
          number("key", CodeBlock.of("$L", part.offset()), part),
          map.map().simpleName(),
          "key." + part.path());
    }
    return method.build();
  }

  private MethodSpec hasKey(MapCode map) {
    List<CodeBlock> equal = parts.stream().map(this::equal).toList();
    MethodSpec.Builder method =
        (isIndirect
                ? MethodSpec.methodBuilder("hasKey")
                    .addModifiers(Modifier.STATIC)
                    .addJavadoc("Whether the key at an offset equals this one.\n")
                    .addParameter(MemorySegment.class, "segment")
                    .addParameter(long.class, "offset")
                : BucketRenderer.ofSlot(
                    map, "hasKey", "Whether the key of a slot equals this one.\n"))
            .addParameter(MemorySegment.class, "key")
            .returns(boolean.class);
    if (equal.isEmpty()) {
      return method.addStatement("return true").build();
    }
    if (!isIndirect) {
      method.addStatement("long offset = keyOffset(bucket, slot)");
    }
    return method.addStatement("return $L", CodeBlock.join(equal, "\n&& ")).build();
  }

  private CodeBlock equal(KeyPart part) {
    if (!part.isFloating()) {
      return CodeBlock.of(
          "$T.equal(segment, $L,$Wkey, $L, $L)",
          BYTES,
          at("offset", part),
          part.offset(),
          size(part));
    }
    CodeBlock given = number("key", CodeBlock.of("$L", part.offset()), part);
    return CodeBlock.of("$L$W== $L", number("segment", part), given);
  }

  private MethodSpec hashMethod() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("hash")
            .addModifiers(Modifier.STATIC)
            .addJavadoc("The hash of the key at an offset, under a seed.\n")
            .addParameter(MemorySegment.class, "segment")
            .addParameter(long.class, "offset")
            .addParameter(long.class, "seed")
            .returns(long.class)
            .addStatement("long hash = seed");
    for (KeyPart part : parts) {
      if (part.isFloating()) {
        method.addStatement("hash = $T.mix(hash, $L)", HASH, number("segment", part));
      } else {
        method.addStatement(
            "hash = $T.mix(hash, segment, $L, $L)", HASH, at("offset", part), size(part));
      }
    }
    return method.addStatement("return hash").build();
  }

  /** Expression: a floating-point number of the key at {@code offset}. */
  private static CodeBlock number(String segment, KeyPart part) {
    return number(segment, at("offset", part), part);
  }

  private static CodeBlock number(String segment, CodeBlock address, KeyPart part) {
    return new NumberCode(primitive(part), part.byteOrder()).get(segment, address);
  }

  private static Primitive primitive(KeyPart part) {
    return part.size() == Float.BYTES ? Primitive.FLOAT : Primitive.DOUBLE;
  }

  private static CodeBlock at(String base, KeyPart part) {
    return part.offset() == 0 ? CodeBlock.of(base) : CodeBlock.of("$L + $L", base, part.offset());
  }

  private String size(KeyPart part) {
    return parts.size() == 1 ? "KEY_SIZE" : Long.toString(part.size());
  }
}
