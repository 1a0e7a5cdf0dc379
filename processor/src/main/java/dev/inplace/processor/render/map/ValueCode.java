package dev.inplace.processor.render.map;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the parts of a map ask about its values. Expressions see {@code table} and {@code slot} of
 * an entry.
 */
sealed interface ValueCode permits StructValue, PrimitiveValue, NoValue {

  /** What the map is, for its class comment. */
  String javadoc();

  /** Names for {@link MapCode#fill}. */
  Map<String, Object> names();

  /** What users call with a key in one of its forms, and with or for a value. */
  List<MethodSpec> operations(MapCode map, KeyForm key);

  /** The same, as far as it only reads, of a map for reading only. */
  List<MethodSpec> reading(MapCode map, KeyForm key);

  /** What the bucket has for values of this kind. */
  List<MethodSpec> bucketMethods();

  /** Statement that gives the slot of a new entry what its value needs; empty for most. */
  default CodeBlock store() {
    return CodeBlock.of("");
  }

  /** Statement that frees what the value in the slot has elsewhere; empty for most. */
  default CodeBlock free() {
    return CodeBlock.of("");
  }

  /** Expression that ends a dump of an entry with its value; empty where there is none. */
  CodeBlock storedText();

  /** What the map has for values of this kind. */
  void addToMap(TypeSpec.Builder type, MapCode map);

  /** What the map's cursor has: ways to read and change the value it stands at. */
  void addToCursor(TypeSpec.Builder cursor, MapCode map);

  /** Call of a cursor's that shows its value for reading only. */
  default String readOnlyValue() {
    return "value()";
  }

  /** The parameter of a visitor that shows a value; none where there are no values. */
  Optional<ParameterSpec> shown();
}
