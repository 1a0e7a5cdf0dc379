package dev.inplace.processor.render.map;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;

/** The public operations with a key for primitive values, once for each form of the key. */
record PrimitiveOperations(MapCode map, PrimitiveValue value, KeyForm key) {
  private static final String GET = "The value of a key; of one that is absent, as in Go, zero.\n";
  private static final String GET_OR_DEFAULT =
      "The value of a key, or another if the key is absent.\n";
  private static final String AT =
      """
      The value of a key.

      @throws java.util.NoSuchElementException if the map does not have the key
      """;

  List<MethodSpec> all() {
    List<MethodSpec> methods =
        new ArrayList<>(List.of(put(), putIfAbsent(), get(), getOrDefault(), at()));
    if (value.primitive().isNumber()) {
      methods.add(add());
    }
    return methods;
  }

  /** The operations that only read, of a read-only map. */
  List<MethodSpec> reading() {
    ParameterSpec other = ParameterSpec.builder(value.type(), "other").build();
    return List.of(
        ReadOnly.call("get", value.type(), GET, map, key),
        ReadOnly.call("getOrDefault", value.type(), GET_OR_DEFAULT, map, key, other),
        ReadOnly.call("at", value.type(), AT, map, key));
  }

  private MethodSpec put() {
    return method("put", TypeName.VOID, "Sets the value of a key.\n")
        .addParameter(value.type(), "value")
        .addCode(fill("$take:L$slot:L$bucket:T.value(table, slot, value);\n"))
        .build();
  }

  private MethodSpec putIfAbsent() {
    return method(
            "putIfAbsent", TypeName.BOOLEAN, "Sets the value of a key that is new; was it new?\n")
        .addParameter(value.type(), "value")
        .addCode(
            fill(
                """
                long before = size();
                $take:L$slot:Lif (size() == before) {
                  return false;
                }
                $bucket:T.value(table, slot, value);
                return true;
                """))
        .build();
  }

  private MethodSpec get() {
    return method("get", value.type(), GET)
        .addCode(
            fill(
                """
                $take:L$found:Lif (slot < 0) {
                  missed();
                  return $zero:L;
                }
                return $bucket:T.value(table, slot);
                """))
        .build();
  }

  private MethodSpec getOrDefault() {
    return method("getOrDefault", value.type(), GET_OR_DEFAULT)
        .addParameter(value.type(), "other")
        .addCode(
            fill(
                """
                $take:L$found:Lif (slot < 0) {
                  missed();
                  return other;
                }
                return $bucket:T.value(table, slot);
                """))
        .build();
  }

  private MethodSpec at() {
    return method("at", value.type(), AT)
        .addCode(
            fill(
                """
                $take:L$found:Lif (slot < 0) {
                  throw $absent:L;
                }
                return $bucket:T.value(table, slot);
                """))
        .build();
  }

  private MethodSpec add() {
    return method(
            "add",
            value.type(),
            "Adds to the value of a key, which is zero if the key is new; the sum.\n")
        .addParameter(value.type(), "delta")
        .addCode(
            fill(
                """
                $take:L$slot:L$valueType:T sum = $sum:L;
                $bucket:T.value(table, slot, sum);
                return sum;
                """))
        .build();
  }

  private CodeBlock fill(String code) {
    return Operations.fill(map, key, code);
  }

  private MethodSpec.Builder method(String name, TypeName type, String javadoc) {
    return Operations.method(name, type, javadoc, key);
  }
}
