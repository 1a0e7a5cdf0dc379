package dev.inplace.processor.render.map;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The code for a map's values, used by the parts of the map. Expressions have {@code table} and
 * {@code slot} of an entry.
 */
sealed interface ValueCode permits StructValue, PrimitiveValue, VaryingValue, NoValue {

  /** The class comment of the map. */
  String javadoc();

  /** Names for {@link MapCode#fill}. */
  Map<String, Object> names();

  /** The public operations with one form of a key, and with or for a value. */
  List<MethodSpec> operations(MapCode map, KeyForm key);

  /** The operations that only read, of a read-only map. */
  List<MethodSpec> reading(MapCode map, KeyForm key);

  /** The bucket's methods for values of this kind. */
  List<MethodSpec> bucketMethods();

  /** Statement that prepares the slot of a new entry for its value; empty for most. */
  default CodeBlock store() {
    return CodeBlock.of("");
  }

  /** Statement that frees the value's memory outside the slot; empty for most. */
  default CodeBlock free() {
    return CodeBlock.of("");
  }

  /** Statement that keeps the value's memory outside the slot, in a file; empty for most. */
  default CodeBlock keep() {
    return CodeBlock.of("");
  }

  /** Statement that refuses a wrong link in slot {@code from} of {@code theirs}; empty for most. */
  default CodeBlock requireLinks() {
    return CodeBlock.of("");
  }

  /** Expression that ends a dump of an entry with its value; empty without values. */
  CodeBlock storedText();

  /** Adds the map's members for values of this kind. */
  void addToMap(TypeSpec.Builder type, MapCode map);

  /** Adds the cursor's members: ways to read and change the present value. */
  void addToCursor(TypeSpec.Builder cursor, MapCode map);

  /** Call of a cursor's method that shows its value read-only. */
  default String readOnlyValue() {
    return "value()";
  }

  /** The parameter of a visitor that shows a value; empty without values. */
  Optional<ParameterSpec> shown();
}
