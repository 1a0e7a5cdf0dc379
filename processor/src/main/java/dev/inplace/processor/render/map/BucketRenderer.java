package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.GEOMETRY;
import static dev.inplace.processor.render.Names.LITTLE_ENDIAN;
import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.inplace.processor.layout.BucketLayout;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * The bucket of a map: its offsets as constants, and static accessors over {@code segment} and
 * {@code bucket}, the offset of a bucket in it. In a flat map, where slots are counted through a
 * slab, that is the offset of the slab; {@link FlatControls} are told by where it ends.
 *
 * <pre>{@code
 * static long key(MemorySegment segment, long bucket, int slot) {
 *   return segment.get(LittleEndian.LONG, keyOffset(bucket, slot));
 * }
 * }</pre>
 */
public final class BucketRenderer {
  private static final String LINK = "LINK_SIZE";
  private static final String SLOT = "SLOT_SIZE";

  private final MapCode map;

  public BucketRenderer(MapCode map) {
    this.map = map;
  }

  /** The class. */
  public TypeSpec render() {
    BucketLayout layout = map.layout();
    return TypeSpec.classBuilder(map.bucket())
        .addModifiers(map.modifiers())
        .addModifiers(FINAL)
        .addJavadoc("$L", javadoc())
        .addField(constant("SIZE", layout.size(), "Bytes from one bucket to the next."))
        .addFields(tophashConstant())
        .addField(constant("KEYS", layout.keys(), "Offset of the first key."))
        .addField(constant("KEY_SIZE", layout.key().size(), "Bytes of a key."))
        .addFields(elemConstants())
        .addFields(linkConstant())
        .addFields(slotConstant())
        .addFields(overflowConstant())
        .addField(geometry())
        .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
        .addMethods(layout.isFlat() ? FlatControls.tophashes() : tophashes())
        .addMethods(keyMethods())
        .addMethods(elemMethods())
        .addMethod(layout.isFlat() ? FlatControls.next() : overflow())
        .build();
  }

  private String javadoc() {
    BucketLayout layout = map.layout();
    return """
    A bucket of {@link %s}: %s slots.

    <pre>{@code
    %s
    }</pre>
    """
        .formatted(map.map().simpleName(), BucketLayout.SLOTS, String.join("\n", layout.lines()));
  }

  private static FieldSpec constant(String name, long value, String javadoc) {
    return FieldSpec.builder(long.class, name, PUBLIC, STATIC, FINAL)
        .addJavadoc("$L\n", javadoc)
        .initializer("$L", value == (int) value ? value : value + "L")
        .build();
  }

  private List<FieldSpec> tophashConstant() {
    return map.layout().isFlat()
        ? List.of()
        : List.of(
            constant("TOPHASH", map.layout().tophash(), "Offset of the eight control bytes."));
  }

  private List<FieldSpec> overflowConstant() {
    return map.layout().isFlat()
        ? List.of()
        : List.of(constant("OVERFLOW", map.layout().overflow(), "Offset of the link."));
  }

  private List<MethodSpec> tophashes() {
    MethodSpec ofBucket =
        ofBucket("tophash", "The control bytes, slot 0 in the lowest byte.\n")
            .returns(long.class)
            .addStatement("return segment.get($T.LONG, bucket + TOPHASH)", LITTLE_ENDIAN)
            .build();
    MethodSpec ofSlot =
        ofSlot(map, "tophash", "The control byte of a slot.\n")
            .returns(int.class)
            .addStatement(
                "return $T.toUnsignedInt(segment.get($T.BYTE, bucket + TOPHASH + slot))",
                Byte.class,
                LITTLE_ENDIAN)
            .build();
    return List.of(ofBucket, ofSlot);
  }

  private MethodSpec offset(String name, String javadoc, String first, String stride) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(STATIC)
        .addJavadoc(javadoc)
        .returns(long.class)
        .addParameter(long.class, "bucket")
        .addParameter(map.slotType(), "slot")
        .addStatement("return bucket + $L + slot * $L", first, stride)
        .build();
  }

  private List<MethodSpec> keyMethods() {
    List<MethodSpec> methods = new ArrayList<>();
    if (map.layout().isKeyIndirect()) {
      methods.add(
          offset(
              "keyOffset", "The offset of the link to the key of a slot.\n", "KEYS", keyStride()));
      methods.addAll(links("key"));
    } else {
      methods.add(offset("keyOffset", "The offset of the key of a slot.\n", "KEYS", keyStride()));
    }
    methods.addAll(map.key().bucketMethods(map));
    return methods;
  }

  private List<FieldSpec> linkConstant() {
    boolean hasLinks = map.layout().isKeyIndirect() || map.layout().isElemIndirect();
    return hasLinks
        ? List.of(constant(LINK, Long.BYTES, "Bytes of a link to a large key or elem."))
        : List.of();
  }

  private List<FieldSpec> slotConstant() {
    return map.layout().isFlat()
        ? List.of(constant(SLOT, map.layout().keyStride(), "Bytes from one slot to the next."))
        : List.of();
  }

  private FieldSpec geometry() {
    return FieldSpec.builder(GEOMETRY, "GEOMETRY", STATIC, FINAL)
        .addJavadoc("What the map's engine knows of it.\n")
        .initializer(
            map.layout().isFlat()
                ? CodeBlock.of("$T.flat(SLOT_SIZE, KEYS)", GEOMETRY)
                : CodeBlock.of("$T.classic(SIZE, $L)", GEOMETRY, keyStride()))
        .build();
  }

  private String keyStride() {
    return stride(map.layout().isKeyIndirect() ? LINK : "KEY_SIZE");
  }

  private String elemStride() {
    return stride(map.layout().isElemIndirect() ? LINK : "ELEM_SIZE");
  }

  private String stride(String classic) {
    return map.layout().isFlat() ? SLOT : classic;
  }

  private List<MethodSpec> links(String part) {
    MethodSpec reader =
        ofSlot(map, part, "The place of the " + part + " of a slot, which is no bucket's.\n")
            .returns(long.class)
            .addStatement(
                "return segment.get($T.LONG, $LOffset(bucket, slot))", LITTLE_ENDIAN, part)
            .build();
    MethodSpec writer =
        ofSlot(map, part, "Links a slot to its " + part + ".\n")
            .addParameter(long.class, "place")
            .addStatement(
                "segment.set($T.LONG, $LOffset(bucket, slot), place)", LITTLE_ENDIAN, part)
            .build();
    return List.of(reader, writer);
  }

  private List<FieldSpec> elemConstants() {
    return map.declared().isSet()
        ? List.of()
        : List.of(
            constant("ELEMS", map.layout().elems(), "Offset of the first elem."),
            constant("ELEM_SIZE", map.layout().elem().size(), "Bytes of an elem."));
  }

  private List<MethodSpec> elemMethods() {
    if (map.declared().isSet()) {
      return List.of();
    }
    List<MethodSpec> methods = new ArrayList<>();
    if (map.layout().isElemIndirect()) {
      methods.add(
          offset(
              "elemOffset",
              "The offset of the link to the elem of a slot.\n",
              "ELEMS",
              elemStride()));
      methods.addAll(links("elem"));
      return methods;
    }
    methods.add(offset("elemOffset", "The offset of the elem of a slot.\n", "ELEMS", elemStride()));
    methods.addAll(map.value().bucketMethods(map));
    methods.addAll(slotOfElem());
    return methods;
  }

  private List<MethodSpec> slotOfElem() {
    boolean isTold = map.layout().elem().size() > 0 && map.value() instanceof StructValue;
    if (!isTold) {
      return List.of(); // elems without bytes lie at one offset: it does not tell the slot
    }
    return List.of(
        MethodSpec.methodBuilder("slotOfElem")
            .addModifiers(STATIC)
            .addJavadoc(
                map.layout().isFlat()
                    ? "The slot whose elem is at an offset; outside of the slab if none is.\n"
                    : "The slot whose elem is at an offset; not 0 to 7 if none is.\n")
            .returns(long.class)
            .addParameter(long.class, "bucket")
            .addParameter(long.class, "offset")
            .addStatement(
                "return $T.floorDiv(offset - bucket - ELEMS, $L)", Math.class, elemStride())
            .build());
  }

  private static MethodSpec overflow() {
    return ofBucket("overflow", "The place of the next bucket of the chain, or 0.\n")
        .returns(long.class)
        .addStatement("return segment.get($T.LONG, bucket + OVERFLOW)", LITTLE_ENDIAN)
        .build();
  }

  private static MethodSpec.Builder ofBucket(String name, String javadoc) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(STATIC)
        .addJavadoc(javadoc)
        .addParameter(MemorySegment.class, "segment")
        .addParameter(long.class, "bucket");
  }

  /** A static method over a slot of a bucket. */
  static MethodSpec.Builder ofSlot(MapCode map, String name, String javadoc) {
    return ofBucket(name, javadoc).addParameter(map.slotType(), "slot");
  }
}
