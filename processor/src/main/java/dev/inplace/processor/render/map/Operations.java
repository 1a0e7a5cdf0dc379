package dev.inplace.processor.render.map;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.inplace.processor.render.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/** The public operations with a key, once for each form of the key. */
final class Operations {
  private Operations() {}

  static List<MethodSpec> of(MapCode map, KeyForm key) {
    List<MethodSpec> methods = new ArrayList<>(map.value().operations(map, key));
    methods.add(contains(map, key));
    methods.add(where(map, key));
    methods.add(remove(map, key));
    return methods;
  }

  /** Javadoc of {@code contains}. */
  static String contains(MapCode map) {
    return "True if the " + map.noun() + " has a key.\n";
  }

  private static MethodSpec contains(MapCode map, KeyForm key) {
    return method("contains", TypeName.BOOLEAN, contains(map), key)
        .addCode(
            fill(
                map,
                key,
                """
                $take:Lif ($search:L < 0) {
                  return missed();
                }
                return true;
                """))
        .build();
  }

  private static MethodSpec where(MapCode map, KeyForm key) {
    String javadoc =
        "Where the look-up of a key ends: at its slot or, if it is absent, at an empty one.\n";
    return method("where", Names.LOCATION, javadoc, key)
        .addCode(
            fill(map, key, "$take:Lreturn located(hash, probe(table(hash), hash, $held:L));\n"))
        .build();
  }

  private static MethodSpec remove(MapCode map, KeyForm key) {
    String javadoc =
        map.declared().isSet()
            ? "Removes a key; true if it was present.\n"
            : "Removes a key and its value; true if the key was present.\n";
    return method("remove", TypeName.BOOLEAN, javadoc, key)
        .addCode(
            fill(
                map,
                key,
                """
                $take:Llong slot = probe(table(hash), hash, $held:L);
                if (slot < 0) {
                  return missed();
                }
                removeEntry(hash, slot);
                return true;
                """))
        .build();
  }

  /** Java code with the names of a map and of a form of its key filled in. */
  static CodeBlock fill(MapCode map, KeyForm key, String code) {
    return fill(map, key, code, Map.of());
  }

  /** Java code with the names of a map, a form of its key, and further ones filled in. */
  static CodeBlock fill(MapCode map, KeyForm key, String code, Map<String, CodeBlock> others) {
    Map<String, CodeBlock> names = new TreeMap<>(others);
    names.put("take", key.take());
    names.put("absent", key.absent());
    names.putIfAbsent(
        "found",
        map.fill(
            """
            $segment:T table = table(hash);
            long slot = probe(table, hash, $held:L);
            """));
    names.put(
        "slot",
        map.fill(
            """
            long slot = locateOrInsert(hash, $held:L);
            $segment:T table = table(hash);
            """));
    names.put(
        "search",
        map.fill(
            map.key() instanceof ScalarKey
                ? "search(table(hash), hash, $held:L, 0)"
                : "probe(table(hash), hash, $held:L)"));
    return map.fill(code, names);
  }

  /** The beginning of a public method with a key. */
  static MethodSpec.Builder method(String name, TypeName type, String javadoc, KeyForm key) {
    MethodSpec.Builder method = Body.of(name, type, Modifier.PUBLIC).addJavadoc(javadoc);
    key.addTo(method);
    return method;
  }
}
