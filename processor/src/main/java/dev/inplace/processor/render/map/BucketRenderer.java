package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.LITTLE_ENDIAN;
import static dev.inplace.processor.render.Names.SHAPE;
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
 * The renderer of a map's bucket: its offsets as constants, and static accessors of a slot in a
 * table.
 *
 * <pre>{@code
 * static long key(MemorySegment table, long slot) {
 *   return table.get(LittleEndian.LONG, keyOffset(slot));
 * }
 * }</pre>
 *
 * <p>Accessors of control bytes also take {@code mask}, the number of the last slot: in a flat
 * table the bytes lie behind it.
 */
public final class BucketRenderer {
  private static final String LINK = "LINK_SIZE";
  private static final String SLOT = "SLOT_SIZE";
  private static final String KEY_IN_SLOT = "KEY_SLOT_SIZE";

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
        .addFields(classicConstants())
        .addField(constant("KEYS", layout.keys(), "Offset of the first key."))
        .addField(constant("KEY_SIZE", layout.key().size(), "Bytes of a key."))
        .addFields(elemConstants())
        .addFields(slotConstants())
        .addField(shape())
        .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
        .addMethods(controls())
        .addMethods(keyMethods())
        .addMethods(elemMethods())
        .addMethod(copy())
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

  private List<FieldSpec> classicConstants() {
    return map.layout().isFlat()
        ? List.of()
        : List.of(
            constant("TOPHASH", map.layout().tophash(), "Offset of the eight control bytes."),
            constant("OVERFLOW", map.layout().overflow(), "Offset of the link, which is nil."));
  }

  private List<FieldSpec> elemConstants() {
    return map.declared().isSet()
        ? List.of()
        : List.of(
            constant("ELEMS", map.layout().elems(), "Offset of the first elem."),
            constant("ELEM_SIZE", map.layout().elem().size(), "Bytes of an elem."));
  }

  private List<FieldSpec> slotConstants() {
    BucketLayout layout = map.layout();
    List<FieldSpec> constants = new ArrayList<>();
    if (layout.isFlat()) {
      constants.add(constant(SLOT, layout.keyStride(), "Bytes from one slot to the next."));
    } else if (layout.isKeyIndirect()) {
      constants.add(constant(KEY_IN_SLOT, layout.keyStride(), "Bytes of a hash and a link."));
    }
    if (!layout.isFlat() && layout.isElemIndirect()) {
      constants.add(constant(LINK, Long.BYTES, "Bytes of a link to a large elem."));
    }
    return constants;
  }

  private FieldSpec shape() {
    return FieldSpec.builder(SHAPE, "SHAPE", STATIC, FINAL)
        .addJavadoc("The same, for the map's runtime.\n")
        .initializer(
            map.layout().isFlat()
                ? CodeBlock.of("$T.flat(SLOT_SIZE)", SHAPE)
                : CodeBlock.of(
                    "$T.classic(SIZE, KEYS, $L, $L, $L)",
                    SHAPE,
                    keyStride(),
                    map.declared().isSet() ? "OVERFLOW" : "ELEMS",
                    map.declared().isSet() ? "0" : elemStride()))
        .build();
  }

  private String keyStride() {
    return map.layout().isFlat() ? SLOT : map.layout().isKeyIndirect() ? KEY_IN_SLOT : "KEY_SIZE";
  }

  private String elemStride() {
    return map.layout().isFlat() ? SLOT : map.layout().isElemIndirect() ? LINK : "ELEM_SIZE";
  }

  private List<MethodSpec> controls() {
    CodeBlock one = controlOffset(map, CodeBlock.of(""));
    String eight =
        map.layout().isFlat() ? "(mask + 1) * SLOT_SIZE + first" : "(first >>> 3) * SIZE";
    return List.of(
        ofTable("control", "The control byte of a slot.\n", "slot")
            .returns(int.class)
            .addStatement("return table.get($T.BYTE, $L)", LITTLE_ENDIAN, one)
            .build(),
        ofTable("control", "Writes the control byte of a slot.\n", "slot")
            .addParameter(int.class, "control")
            .addStatement("table.set($T.BYTE, $L, (byte) control)", LITTLE_ENDIAN, one)
            .build(),
        ofTable("controls", "The control bytes of a bucket, slot 0 in the lowest byte.\n", "first")
            .returns(long.class)
            .addStatement("return table.get($T.LONG, $L)", LITTLE_ENDIAN, eight)
            .build());
  }

  /**
   * The offset in a table of the control byte of a slot.
   *
   * @param prefix of the bucket's constants
   */
  static CodeBlock controlOffset(MapCode map, CodeBlock prefix) {
    String offset =
        map.layout().isFlat()
            ? "(mask + 1) * $LSLOT_SIZE + slot"
            : "(slot >>> 3) * $LSIZE + (slot & 7)";
    return CodeBlock.of(offset, prefix);
  }

  private static MethodSpec.Builder ofTable(String name, String javadoc, String slot) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(STATIC)
        .addJavadoc(javadoc)
        .addParameter(MemorySegment.class, "table")
        .addParameter(long.class, "mask")
        .addParameter(long.class, slot);
  }

  private MethodSpec offset(String name, String javadoc, String first, String stride) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(STATIC)
        .addJavadoc(javadoc)
        .returns(long.class)
        .addParameter(long.class, "slot")
        .addStatement(
            map.layout().isFlat()
                ? "return slot * $2L + $1L"
                : "return (slot >>> 3) * SIZE + $1L + (slot & 7) * $2L",
            first,
            stride)
        .build();
  }

  private List<MethodSpec> keyMethods() {
    List<MethodSpec> methods = new ArrayList<>();
    String what = map.layout().isKeyIndirect() ? "hash and the link to the key" : "key";
    methods.add(
        offset("keyOffset", "The offset of the " + what + " of a slot.\n", "KEYS", keyStride()));
    methods.addAll(map.key().bucketMethods(map));
    return methods;
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
      methods.addAll(links("elem", "elemOffset(slot)"));
      return methods;
    }
    methods.add(offset("elemOffset", "The offset of the elem of a slot.\n", "ELEMS", elemStride()));
    methods.addAll(map.value().bucketMethods());
    if (map.layout().elem().size() > 0 && map.value() instanceof StructValue) {
      methods.add(slotOfElem());
    }
    return methods;
  }

  private MethodSpec copy() {
    CodeBlock.Builder copies = CodeBlock.builder().add(copy("keyOffset", keyStride()));
    if (!map.layout().isFlat() && !map.declared().isSet()) {
      copies.add(copy("elemOffset", elemStride()));
    }
    return MethodSpec.methodBuilder("copy")
        .addModifiers(STATIC)
        .addJavadoc("Copies key and elem of an entry to another slot.\n")
        .addParameter(MemorySegment.class, "table")
        .addParameter(long.class, "slot")
        .addParameter(MemorySegment.class, "to")
        .addParameter(long.class, "target")
        .addCode(copies.build())
        .build();
  }

  private static CodeBlock copy(String offset, String size) {
    return CodeBlock.of(
        "$1T.copy(table, $2L(slot), to, $2L(target), $3L);\n", MemorySegment.class, offset, size);
  }

  private MethodSpec slotOfElem() {
    return MethodSpec.methodBuilder("slotOfElem")
        .addModifiers(STATIC)
        .addJavadoc("The slot whose elem is at an offset; any other if none is.\n")
        .returns(long.class)
        .addParameter(long.class, "offset")
        .addStatement(
            map.layout().isFlat()
                ? "return (offset - ELEMS) / SLOT_SIZE"
                : "return offset / SIZE * 8 + (offset % SIZE - ELEMS) / ELEM_SIZE")
        .build();
  }

  /** Accessors of a link at an offset. */
  static List<MethodSpec> links(String part, String offset, Object... names) {
    CodeBlock address = CodeBlock.of(offset, names);
    return List.of(
        ofSlot(part, "The place of the " + part + " of a slot.\n")
            .returns(long.class)
            .addStatement("return table.get($T.LONG, $L)", LITTLE_ENDIAN, address)
            .build(),
        ofSlot(part, "Links a slot to its " + part + ".\n")
            .addParameter(long.class, "place")
            .addStatement("table.set($T.LONG, $L, place)", LITTLE_ENDIAN, address)
            .build());
  }

  /** A static method over a slot of a table. */
  static MethodSpec.Builder ofSlot(String name, String javadoc) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(STATIC)
        .addJavadoc(javadoc)
        .addParameter(MemorySegment.class, "table")
        .addParameter(long.class, "slot");
  }
}
