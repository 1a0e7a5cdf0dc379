package dev.inplace.processor.render.map;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** What users call with a key, once for each form in which it can be given. */
final class Operations {
  private Operations() {}

  static List<MethodSpec> of(MapCode map, KeyForm key) {
    List<MethodSpec> methods = new ArrayList<>(map.value().operations(map, key));
    methods.add(contains(map, key));
    methods.add(remove(map, key));
    return methods;
  }

  private static MethodSpec contains(MapCode map, KeyForm key) {
    return method("contains", TypeName.BOOLEAN, "Whether the " + map.noun() + " has a key.\n", key)
        .addCode(
            fill(
                map,
                key,
                """
                $take:L$head:Lreturn $seek:L != $place:T.ABSENT;
                """))
        .build();
  }

  private static MethodSpec remove(MapCode map, KeyForm key) {
    String javadoc =
        map.declared().isSet()
            ? "Removes a key; was it there?\n"
            : "Removes a key and its value; was it there?\n";
    return method("remove", TypeName.BOOLEAN, javadoc, key)
        .addCode(
            fill(
                map,
                key,
                """
                $take:Llong place = $locate:L;
                return removeEntry(place, $keyHash:L);
                """))
        .build();
  }

  /** Java code with the names of a map and of a form of its key filled in. */
  static CodeBlock fill(MapCode map, KeyForm key, String code) {
    return map.fill(code, map.lookUps(key, Map.of()));
  }

  /** The beginning of such a method. */
  static MethodSpec.Builder method(String name, TypeName type, String javadoc, KeyForm key) {
    MethodSpec.Builder method = Body.of(name, type, Modifier.PUBLIC).addJavadoc(javadoc);
    key.addTo(method);
    return method;
  }
}
