package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.CELLS;
import static dev.inplace.processor.render.Names.OFF_HEAP_MAP;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.inplace.processor.model.Struct;
import dev.inplace.processor.render.Names;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Values that are structs: shown by flyweights, passed and copied as records. One too large for a
 * slot lies in a cell, to which the slot links.
 */
record StructValue(
    ClassName type,
    ClassName flyweight,
    ClassName span,
    ClassName bucket,
    String canonical,
    boolean isIndirect)
    implements ValueCode {

  /** Javadoc of {@code get}. */
  static final String GET = "A copy of the value of a key, or null.\n";

  static StructValue of(Struct struct, ClassName bucket, boolean isIndirect) {
    return new StructValue(
        Names.of(struct.type()),
        Names.of(struct.flyweight()),
        Names.of(struct.span()),
        bucket,
        struct.type().canonical(),
        isIndirect);
  }

  @Override
  public String javadoc() {
    return """
    An off-heap map to {@link %s} values, which are changed where they lie.

    <p>A flyweight that it hands out ends with the next insert of a new key, removal of a present
    key, clear, compact, ensureCapacity, commit or close.\
    """
        .formatted(canonical);
  }

  @Override
  public Map<String, Object> names() {
    return Map.of(
        "value",
        type,
        "flyweight",
        flyweight,
        "elem",
        isIndirect ? CodeBlock.of("long elem = $T.elem(table, slot);\n", bucket) : CodeBlock.of(""),
        "elemSegment",
        CodeBlock.of(isIndirect ? "elems.segment(elem)" : "table"),
        "elemOffset",
        isIndirect
            ? CodeBlock.of("$T.offset(elem)", Names.BLOCKS)
            : CodeBlock.of("$T.elemOffset(slot)", bucket));
  }

  @Override
  public List<MethodSpec> operations(MapCode map, KeyForm key) {
    List<MethodSpec> methods = new ArrayList<>(StructOperations.all(map, this, key));
    methods.addAll(new StructInitials(map, this, key).all());
    return methods;
  }

  @Override
  public List<MethodSpec> reading(MapCode map, KeyForm key) {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(ReadOnly.call("get", map.nullable(type), GET, map, key));
    methods.add(new StructInitials(map, this, key).reading());
    methods.addAll(StructOperations.reading(map, this, key));
    return methods;
  }

  /**
   * Expression: the segment of the value in a slot, read-only.
   *
   * @param table expression: the slot's table, read-only
   */
  CodeBlock readOnlySegment(String table) {
    return CodeBlock.of(isIndirect ? "elems.readOnly(elem)" : table);
  }

  @Override
  public List<MethodSpec> bucketMethods() {
    return List.of();
  }

  @Override
  public CodeBlock store() {
    return isIndirect
        ? CodeBlock.of("$T.elem(table, slot, elems.take(hash));\n", bucket)
        : CodeBlock.of("");
  }

  @Override
  public CodeBlock free() {
    return isIndirect
        ? CodeBlock.of("elems.free($T.elem(table, slot));\n", bucket)
        : CodeBlock.of("");
  }

  @Override
  public CodeBlock keep() {
    return isIndirect
        ? CodeBlock.of("elems.keep($T.elem(table, slot));\n", bucket)
        : CodeBlock.of("");
  }

  @Override
  public CodeBlock requireLinks() {
    return isIndirect
        ? CodeBlock.of("elems.requireCell($T.elem(theirs, from));\n", bucket)
        : CodeBlock.of("");
  }

  @Override
  public CodeBlock storedText() {
    return CodeBlock.of("\n    + $S\n    + show(table, slot, 0, new $T())", " = ", flyweight);
  }

  @Override
  public void addToMap(TypeSpec.Builder map, MapCode code) {
    map.addField(
        FieldSpec.builder(
                ParameterizedTypeName.get(OFF_HEAP_MAP.nestedClass("Writer"), type),
                "VALUE",
                Modifier.PRIVATE,
                Modifier.STATIC,
                Modifier.FINAL)
            .initializer(
                "(to, value) -> {\n$>$1T.requireValid(value);\n$1T.write(to, 0, value);\n$<}",
                flyweight)
            .build());
    map.addField(
        FieldSpec.builder(
                ParameterizedTypeName.get(OFF_HEAP_MAP.nestedClass("Writer"), flyweight),
                "COPY",
                Modifier.PRIVATE,
                Modifier.STATIC,
                Modifier.FINAL)
            .initializer(
                "(to, value) -> {\n$>$T.copy(value, to);\n$T.normalize(to, 0);\n$<}",
                Names.FLYWEIGHT,
                flyweight)
            .build());
    if (isIndirect) {
      map.addField(
          FieldSpec.builder(CELLS, "elems", Modifier.PRIVATE, Modifier.FINAL)
              .initializer("cells($T.ELEM_SIZE, $T.ALIGNMENT)", bucket, flyweight)
              .build());
    }
    map.addMethod(show(code));
    // A flyweight that is a key cannot also identify a found value.
    if (code.key().forms().stream().noneMatch(form -> form.is(flyweight))) {
      removal(code).forEach(map::addMethod);
    }
  }

  private MethodSpec show(MapCode map) {
    return Body.of("show", flyweight, Modifier.PRIVATE)
        .addParameter(MemorySegment.class, "table")
        .addParameter(long.class, "slot")
        .addParameter(long.class, "key")
        .addParameter(flyweight, "flyweight")
        .addCode(
            map.fill(
                "$elem:Lreturn flyweight.show($elemSegment:L, $elemOffset:L, epoch(), key);\n"))
        .build();
  }

  /** Removal of a value just found: its flyweight gives its offset, and thus its slot. */
  private List<MethodSpec> removal(MapCode map) {
    if (isIndirect) {
      return List.of(
          remove("return removeCell(found, elems);\n", map),
          Body.override("elemAt", TypeName.LONG, Modifier.PROTECTED)
              .addParameter(MemorySegment.class, "table")
              .addParameter(long.class, "slot")
              .addStatement("return $T.elem(table, slot)", bucket)
              .build());
    }
    if (map.layout().elem().size() == 0) {
      return List.of(); // without bytes a value has no slot of its own
    }
    return List.of(
        remove(
            """
            long slot = $bucket:T.slotOfElem(offsetOf(found));
            return removeAt(found, slot, $bucket:T.elemOffset(slot));
            """,
            map));
  }

  private MethodSpec remove(String code, MapCode map) {
    return Body.of("remove", TypeName.BOOLEAN, Modifier.PUBLIC)
        .addJavadoc("Removes the entry whose value a flyweight shows; false if it shows none.\n")
        .addParameter(flyweight, "found")
        .addCode(map.fill("$check:T.nonNull(found, \"flyweight\");\n" + code))
        .build();
  }

  @Override
  public void addToCursor(TypeSpec.Builder cursor, MapCode map) {
    cursor.addField(
        FieldSpec.builder(flyweight, "shownValue", Modifier.PRIVATE, Modifier.FINAL)
            .initializer("new $T()", flyweight)
            .build());
    cursor.addMethod(
        Body.of("value", flyweight, Modifier.PUBLIC)
            .addJavadoc("The value of the cursor's entry, in place.\n")
            .addStatement("requireEntry()")
            .addStatement("return show(table(), slot(), noted(), shownValue)")
            .build());
    cursor.addMethod(
        Body.of("readOnlyValue", flyweight, Modifier.PRIVATE)
            .addStatement("requireEntry()")
            .addCode(
                isIndirect
                    ? CodeBlock.of("long elem = $T.elem(table(), slot());\n", bucket)
                    : CodeBlock.of(""))
            .addStatement(
                "return shownValue.show($L,$W$L,$Wepoch(),$Wnoted())",
                readOnlySegment("readOnlyTable()"),
                isIndirect
                    ? CodeBlock.of("$T.offset(elem)", Names.BLOCKS)
                    : CodeBlock.of("$T.elemOffset(slot())", bucket))
            .build());
  }

  @Override
  public String readOnlyValue() {
    return "readOnlyValue()";
  }

  @Override
  public Optional<ParameterSpec> shown() {
    return Optional.of(ParameterSpec.builder(flyweight, "value").build());
  }
}
