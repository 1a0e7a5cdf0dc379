package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.FIELD_CHECK;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The public operations with a key for struct values, once for each form of the key.
 *
 * @param names that differ for read-only values
 */
record StructOperations(MapCode map, StructValue value, KeyForm key, Map<String, CodeBlock> names) {
  static List<MethodSpec> all(MapCode map, StructValue value, KeyForm key) {
    StructOperations to = new StructOperations(map, value, key, Map.of());
    return List.of(
        to.put(),
        to.get(),
        to.find(),
        to.findInto(),
        to.at(),
        to.atInto(),
        to.findOrInsert(),
        to.findOrInsertInto());
  }

  /** The operations that show a read-only value. Their search is a call, so that they are small. */
  static List<MethodSpec> reading(MapCode map, StructValue value, KeyForm key) {
    CodeBlock found =
        map.fill(
            """
            $segment:T table = table(hash);
            long slot = search(table, hash, $held:L, NOT_INLINED);
            """);
    StructOperations to =
        new StructOperations(
            map,
            value,
            key,
            Map.of("found", found, "elemSegment", value.readOnlySegment("readOnlyTable(hash)")));
    return List.of(to.find(), to.findInto(), to.at(), to.atInto());
  }

  private MethodSpec put() {
    return method(
            "put",
            TypeName.VOID,
            "Sets the value of a key. A key or value that is refused changes nothing.\n")
        .addParameter(value.type(), "value")
        .addCode(
            fill(
                """
                $take:L$segment:T staged = stage($keep:Lvalue, $bucket:T.ELEM_SIZE, VALUE);
                $slot:L$elem:L$bytes:T.copy(
                    staged, 0,
                    $elemSegment:L, $elemOffset:L, $bucket:T.ELEM_SIZE);
                """))
        .build();
  }

  private MethodSpec get() {
    return method("get", map.nullable(value.type()), StructValue.GET)
        .addCode(lookUp("return null;"))
        .addCode(fill("$elem:Lreturn $flyweight:T.read($elemSegment:L, $elemOffset:L);\n"))
        .build();
  }

  private MethodSpec find() {
    return method(
            "find", map.nullable(value.flyweight()), "The value of a key where it lies, or null.\n")
        .addCode(lookUp("return null;"))
        .addCode(
            fill(
                """
                $elem:Lreturn $shown:L;
                """))
        .build();
  }

  private MethodSpec findInto() {
    return method("find", TypeName.BOOLEAN, "Shows the value of a key, if there is one.\n")
        .addParameter(value.flyweight(), "flyweight")
        .addStatement("$T.nonNull(flyweight, $S)", FIELD_CHECK, "flyweight")
        .addCode(lookUp("return false;"))
        .addCode(
            fill(
                """
                $elem:Lflyweight.show($elemSegment:L, $elemOffset:L,$Wepoch(),$W$number:L);
                return true;
                """))
        .build();
  }

  private MethodSpec at() {
    return method("at", value.flyweight(), "The value of a key where it lies.\n")
        .addJavadoc("\n@throws java.util.NoSuchElementException if the map does not have the key\n")
        .addCode(lookUp("throw $absent:L;"))
        .addCode(
            fill(
                """
                $elem:Lreturn $shown:L;
                """))
        .build();
  }

  private MethodSpec atInto() {
    return method("at", TypeName.VOID, "Shows the value of a key where it lies.\n")
        .addJavadoc("\n@throws java.util.NoSuchElementException if the map does not have the key\n")
        .addParameter(value.flyweight(), "flyweight")
        .addStatement("$T.nonNull(flyweight, $S)", FIELD_CHECK, "flyweight")
        .addCode(lookUp("throw $absent:L;"))
        .addCode(
            fill(
                """
                $elem:Lflyweight.show($elemSegment:L, $elemOffset:L,$Wepoch(),$W$number:L);
                """))
        .build();
  }

  private MethodSpec findOrInsert() {
    return method(
            "findOrInsert",
            value.flyweight(),
            "The value of a key where it lies; if the key is new, the value is all zero.\n")
        .addCode(
            fill(
                """
                $take:L$slot:L$elem:Lreturn $shown:L;
                """))
        .build();
  }

  private MethodSpec findOrInsertInto() {
    return method(
            "findOrInsert",
            TypeName.BOOLEAN,
            "Shows the value of a key; true if the key is new and the value all zero.\n")
        .addParameter(value.flyweight(), "flyweight")
        .addCode(
            fill(
                """
                $check:T.nonNull(flyweight, "flyweight");
                long before = size();
                $take:L$slot:L$elem:Lflyweight.show($elemSegment:L, $elemOffset:L,$Wepoch(),$W$number:L);
                return size() > before;
                """))
        .build();
  }

  /**
   * Expression: a new flyweight over the value. It is no method: at places that it considers rare,
   * such as a hit among misses, C2 does not inline calls, except constructors. The flyweight needs
   * no allocation there either.
   */
  private CodeBlock shown() {
    return map.fill(
        "new $flyweight:T($elemSegment:L,$W$elemOffset:L,$Wepoch(),$W$number:L)", names);
  }

  /** Statements that take a key and look it up. */
  private CodeBlock lookUp(String whenAbsent) {
    String missed = whenAbsent.startsWith("throw") ? "" : "missed();\n  ";
    return fill("$take:L$found:Lif (slot < 0) {\n  " + missed + whenAbsent + "\n}\n");
  }

  private CodeBlock fill(String code) {
    Map<String, CodeBlock> all = new TreeMap<>(names);
    all.put("shown", shown());
    all.put("keep", map.key().kept());
    return Operations.fill(map, key, code, all);
  }

  private MethodSpec.Builder method(String name, TypeName type, String javadoc) {
    return Operations.method(name, type, javadoc, key);
  }
}
