package dev.inplace.processor.render.map;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The operations on all entries that pass a test, by a cursor. */
final class Filters {
  private static final String TEST = "Test";

  private Filters() {}

  static List<MethodSpec> methods(MapCode map) {
    return List.of(
        removal(map, "removeIf", "Removes the entries that pass a test; was there one?\n", ""),
        removal(map, "retainIf", "Removes the entries that fail a test; was there one?\n", "!"),
        anyMatch(map));
  }

  private static MethodSpec removal(MapCode map, String name, String javadoc, String negation) {
    return method(name, javadoc, map)
        .addCode(
            fill(
                map,
                """
                $check:T.nonNull(test, "test");
                boolean hasRemoved = false;
                Cursor cursor = cursor();
                while (cursor.next()) {
                  if ($negation:Ltest.test($shown:L)) {
                    cursor.remove();
                    hasRemoved = true;
                  }
                }
                return hasRemoved;
                """,
                negation))
        .build();
  }

  private static MethodSpec anyMatch(MapCode map) {
    return method("anyMatch", "True if an entry passes a test.\n", map)
        .addCode(
            fill(
                map,
                """
                $check:T.nonNull(test, "test");
                Cursor cursor = cursor();
                while (cursor.next()) {
                  if (test.test($shown:L)) {
                    return true;
                  }
                }
                return false;
                """,
                ""))
        .build();
  }

  private static MethodSpec.Builder method(String name, String javadoc, MapCode map) {
    return Body.of(name, TypeName.BOOLEAN, Modifier.PUBLIC)
        .addJavadoc(javadoc)
        .addParameter(test(map), "test");
  }

  static TypeSpec type(MapCode map) {
    return TypeSpec.interfaceBuilder(TEST)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addAnnotation(FunctionalInterface.class)
        .addJavadoc("A test of an entry.\n")
        .addMethod(
            Body.of("test", TypeName.BOOLEAN, Modifier.PUBLIC, Modifier.ABSTRACT)
                .addJavadoc("True if an entry passes; the key is for reading only.\n")
                .addParameter(map.key().viewType(), "key")
                .addParameters(map.value().shown().stream().toList())
                .build())
        .build();
  }

  private static ClassName test(MapCode map) {
    return map.map().nestedClass(TEST);
  }

  private static CodeBlock fill(MapCode map, String code, String negation) {
    return map.fill(
        code, Map.of("shown", Iteration.shown(map), "negation", CodeBlock.of(negation)));
  }
}
