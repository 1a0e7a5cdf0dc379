package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.VALUE_HEAP;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Values of varying size. The slot has place and size; the bytes lie in a heap of the map. */
record VaryingValue(VaryingKind kind, ClassName bucket) implements ValueCode {

  ClassName view() {
    return kind.view();
  }

  @Override
  public String javadoc() {
    return """
    An off-heap map to %s, which grow and shrink in place.

    <p>A value that it hands out ends with the next insert of a new key, removal of a present key,
    clear, compact or close. A change of its size, or of another's, does not end it.

    <p>\
    """
        .formatted(kind.noun());
  }

  @Override
  public Map<String, Object> names() {
    return Map.of("view", view());
  }

  @Override
  public List<MethodSpec> operations(MapCode map, KeyForm key) {
    List<MethodSpec> methods = new ArrayList<>(kind.copies(map, key));
    methods.addAll(VaryingOperations.all(map, this, key));
    return methods;
  }

  @Override
  public List<MethodSpec> reading(MapCode map, KeyForm key) {
    List<MethodSpec> methods = new ArrayList<>(kind.readOnlyCopies(map, key));
    methods.addAll(VaryingOperations.reading(map, this, key));
    return methods;
  }

  @Override
  public List<MethodSpec> bucketMethods() {
    return List.of();
  }

  /** Expression: the offset of the elem of a slot. */
  CodeBlock elem(String slot) {
    return CodeBlock.of("$T.elemOffset($L)", bucket, slot);
  }

  @Override
  public CodeBlock free() {
    return CodeBlock.of("elems.free(table, $L);\n", elem("slot"));
  }

  @Override
  public CodeBlock storedText() {
    return CodeBlock.of("\n    + $S\n    + $L", " = ", kind.storedText(elem("slot")));
  }

  @Override
  public void addToMap(TypeSpec.Builder type, MapCode map) {
    type.addField(
        FieldSpec.builder(VALUE_HEAP, "elems", Modifier.PRIVATE, Modifier.FINAL)
            .initializer(
                "new $T(this,$Wepoch(),$W$T.ELEMS,$W$L)", VALUE_HEAP, bucket, kind.alignment())
            .build());
    kind.addToMap(type, map);
  }

  @Override
  public void addToCursor(TypeSpec.Builder cursor, MapCode map) {
    cursor.addField(
        FieldSpec.builder(view(), "shownValue", Modifier.PRIVATE, Modifier.FINAL)
            .initializer("new $T()", view())
            .build());
    cursor.addMethod(
        Body.of("value", view(), Modifier.PUBLIC)
            .addJavadoc("The value of the cursor's entry, in place.\n")
            .addStatement("requireEntry()")
            .addStatement("return shownValue.show(elems,$Wtable(),$W$L,$Wnoted())", elem("slot()"))
            .build());
    cursor.addMethod(
        Body.of("readOnlyValue", view(), Modifier.PRIVATE)
            .addStatement("requireEntry()")
            .addStatement(
                "return shownValue.show(elems,$WreadOnlyTable(),$W$L,$Wnoted())", elem("slot()"))
            .build());
  }

  @Override
  public String readOnlyValue() {
    return "readOnlyValue()";
  }

  @Override
  public Optional<ParameterSpec> shown() {
    return Optional.of(ParameterSpec.builder(view(), "value").build());
  }
}
