package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.PLACE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.inplace.processor.model.Struct;
import dev.inplace.processor.render.Names;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Values that are structs: shown by flyweights, given and copied as records. */
record StructValue(ClassName type, ClassName flyweight, String canonical, boolean isIndirect)
    implements ValueCode {

  static StructValue of(Struct struct, boolean isIndirect) {
    return new StructValue(
        Names.of(struct.type()),
        Names.of(struct.flyweight()),
        struct.type().canonical(),
        isIndirect);
  }

  @Override
  public String javadoc() {
    return """
    An off-heap map to {@link %s} values, which are changed where they lie.

    <p>A flyweight that it hands out ends with the next insert of a new key, removal of a present
    key, clear, compact or close.\
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
        CodeBlock.of(isIndirect ? "long elem = elem(place);\n" : ""),
        "elemSegment",
        CodeBlock.of(isIndirect ? "segment(elem)" : "segment(place)"),
        "elemOffset",
        isIndirect ? CodeBlock.of("$T.offset(elem)", PLACE) : CodeBlock.of("elemOffset(place)"));
  }

  @Override
  public List<MethodSpec> operations(MapCode map, KeyForm key) {
    return new StructOperations(map, this, key).all();
  }

  @Override
  public List<MethodSpec> bucketMethods(MapCode map) {
    return List.of();
  }

  @Override
  public void addToMap(TypeSpec.Builder map, MapCode code) {
    map.addMethod(show(code));
    map.addMethod(stage(code));
    if (isIndirect) {
      LargeElem.addTo(map, code, this);
      return;
    }
    // Without bytes a value does not tell its slot; and a flyweight that is a key cannot also mean
    // a value that was found.
    if (code.layout().elem().size() > 0
        && code.key().forms().stream().noneMatch(form -> form.is(flyweight))) {
      map.addMethod(Remove.found(code, this));
    }
  }

  private MethodSpec show(MapCode map) {
    return Body.of("show", flyweight, Modifier.PRIVATE)
        .addParameter(long.class, "place")
        .addParameter(long.class, "key")
        .addParameter(flyweight, "flyweight")
        .addCode(
            map.fill(
                "$elem:Lreturn flyweight.show($elemSegment:L, $elemOffset:L, epoch(), key);\n"))
        .build();
  }

  /** Writes a value out before it goes to its entry: see {@code OffHeapMap.staging}. */
  private MethodSpec stage(MapCode map) {
    return Body.of("stage", ClassName.get(MemorySegment.class), Modifier.PRIVATE)
        .addParameter(type, "value")
        .addCode(
            map.fill(
                """
                $segment:T staged = staging($bucket:T.ELEM_SIZE);
                beginWrite();
                try {
                  $flyweight:T.requireValid(value);
                  $flyweight:T.write(staged, 0, value);
                } finally {
                  endWrite();
                }
                return staged;
                """))
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
            .addJavadoc("The value of the entry that the cursor stands at, where it lies.\n")
            .addStatement("return show(current(), $L, shownValue)", map.key().notedNumber())
            .build());
  }

  @Override
  public Optional<ParameterSpec> shown() {
    return Optional.of(ParameterSpec.builder(flyweight, "value").build());
  }
}
