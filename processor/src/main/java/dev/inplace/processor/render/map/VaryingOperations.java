package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.FIELD_CHECK;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The public operations that show a value of varying size in place, once for each form of the key.
 *
 * @param names that differ for read-only values
 */
record VaryingOperations(
    MapCode map, VaryingValue value, KeyForm key, Map<String, CodeBlock> names) {
  private static final String ABSENT =
      "\n@throws java.util.NoSuchElementException if the map does not have the key\n";

  static List<MethodSpec> all(MapCode map, VaryingValue value, KeyForm key) {
    VaryingOperations to = new VaryingOperations(map, value, key, Map.of());
    return List.of(
        to.find(), to.findInto(), to.at(), to.atInto(), to.findOrInsert(), to.findOrInsertInto());
  }

  /** The operations that show a read-only value. */
  static List<MethodSpec> reading(MapCode map, VaryingValue value, KeyForm key) {
    CodeBlock found =
        map.fill(
            """
            $segment:T table = table(hash);
            long slot = search(table, hash, $held:L, NOT_INLINED);
            """);
    VaryingOperations to =
        new VaryingOperations(
            map, value, key, Map.of("found", found, "table", CodeBlock.of("readOnlyTable(hash)")));
    return List.of(to.find(), to.findInto(), to.at(), to.atInto());
  }

  private MethodSpec find() {
    return method("find", map.nullable(value.view()), "The value of a key in place, or null.\n")
        .addCode(lookUp("return null;"))
        .addCode(fill("return $shown:L;\n"))
        .build();
  }

  private MethodSpec findInto() {
    return method("find", TypeName.BOOLEAN, "Shows the value of a key, if there is one.\n")
        .addParameter(value.view(), "value")
        .addStatement("$T.nonNull(value, $S)", FIELD_CHECK, "value")
        .addCode(lookUp("return false;"))
        .addCode(fill("$show:Lreturn true;\n"))
        .build();
  }

  private MethodSpec at() {
    return method("at", value.view(), "The value of a key in place.\n")
        .addJavadoc(ABSENT)
        .addCode(lookUp("throw $absent:L;"))
        .addCode(fill("return $shown:L;\n"))
        .build();
  }

  private MethodSpec atInto() {
    return method("at", TypeName.VOID, "Shows the value of a key in place.\n")
        .addJavadoc(ABSENT)
        .addParameter(value.view(), "value")
        .addStatement("$T.nonNull(value, $S)", FIELD_CHECK, "value")
        .addCode(lookUp("throw $absent:L;"))
        .addCode(fill("$show:L"))
        .build();
  }

  private MethodSpec findOrInsert() {
    return method(
            "findOrInsert", value.view(), "The value of a key in place; a new one is empty.\n")
        .addCode(fill("$take:L$slot:Lreturn $shown:L;\n"))
        .build();
  }

  private MethodSpec findOrInsertInto() {
    return method(
            "findOrInsert",
            TypeName.BOOLEAN,
            "Shows the value of a key; true if the key is new and the value empty.\n")
        .addParameter(value.view(), "value")
        .addCode(
            fill(
                """
                $check:T.nonNull(value, "value");
                long before = size();
                $take:L$slot:L$show:Lreturn size() > before;
                """))
        .build();
  }

  /** Statements that take a key and look it up. */
  private CodeBlock lookUp(String whenAbsent) {
    String missed = whenAbsent.startsWith("throw") ? "" : "missed();\n  ";
    return fill("$take:L$found:Lif (slot < 0) {\n  " + missed + whenAbsent + "\n}\n");
  }

  private CodeBlock fill(String code) {
    Map<String, CodeBlock> all = new TreeMap<>(names);
    all.putIfAbsent("table", CodeBlock.of("table"));
    CodeBlock arguments =
        map.fill(
            "(elems,$W$table:L,$W$elem:L,$W$number:L)",
            Map.of("table", all.get("table"), "elem", value.elem("slot")));
    all.put("shown", CodeBlock.of("new $T$L", value.view(), arguments));
    all.put("show", CodeBlock.of("value.show$L;\n", arguments));
    return Operations.fill(map, key, code, all);
  }

  private MethodSpec.Builder method(String name, TypeName type, String javadoc) {
    return Operations.method(name, type, javadoc, key);
  }
}
