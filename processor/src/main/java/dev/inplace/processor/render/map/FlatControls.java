package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.LITTLE_ENDIAN;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.MethodSpec;
import java.lang.foreign.MemorySegment;
import java.util.List;

/**
 * What the bucket of a flat map has for control bytes. They lie in reverse before {@code end}, the
 * offset of what is behind the slab, so the number of a slot leads to its own.
 *
 * <pre>{@code
 * static int tophash(MemorySegment segment, long end, long slot) {
 *   return Byte.toUnsignedInt(segment.get(LittleEndian.BYTE, end - 1 - slot));
 * }
 * }</pre>
 */
final class FlatControls {
  private FlatControls() {}

  static List<MethodSpec> tophashes() {
    MethodSpec ofEight =
        method(
                "tophashes",
                "The control bytes of eight slots from one on, in the lowest byte its own.\n")
            .returns(long.class)
            .addStatement(
                "return $T.reverseBytes(segment.get($T.LONG, end - 8 - slot))",
                Long.class,
                LITTLE_ENDIAN)
            .build();
    MethodSpec ofSlot =
        method("tophash", "The control byte of a slot.\n")
            .returns(int.class)
            .addStatement(
                "return $T.toUnsignedInt(segment.get($T.BYTE, end - 1 - slot))",
                Byte.class,
                LITTLE_ENDIAN)
            .build();
    return List.of(ofEight, ofSlot);
  }

  private static MethodSpec.Builder method(String name, String javadoc) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(STATIC)
        .addJavadoc(javadoc)
        .addParameter(MemorySegment.class, "segment")
        .addParameter(long.class, "end")
        .addParameter(long.class, "slot");
  }

  /** Where slots go on at the first one behind the last. */
  static MethodSpec next() {
    return MethodSpec.methodBuilder("next")
        .addModifiers(STATIC)
        .addJavadoc("The number of the slot so many behind another, in the ring that a slab is.\n")
        .returns(long.class)
        .addParameter(long.class, "bucket")
        .addParameter(long.class, "end")
        .addParameter(long.class, "slot")
        .addParameter(int.class, "more")
        .addStatement("long slots = (end - bucket) / (SLOT_SIZE + 1)")
        .addStatement("return (slot + more) & (slots - 1)")
        .build();
  }
}
