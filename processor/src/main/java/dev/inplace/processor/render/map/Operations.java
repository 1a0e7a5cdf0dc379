package dev.inplace.processor.render.map;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** What users call with a key, once for each form in which it can be given. */
final class Operations {
  private Operations() {}

  static List<MethodSpec> of(MapCode map, TypeName key) {
    List<MethodSpec> methods = new ArrayList<>(map.value().operations(map, key));
    methods.add(contains(map, key));
    methods.add(remove(map, key));
    return methods;
  }

  private static MethodSpec contains(MapCode map, TypeName key) {
    return method("contains", TypeName.BOOLEAN, "Whether the " + map.noun() + " has a key.\n", key)
        .addCode(
            map.fill(
                """
                $take:Lreturn locate($argument:Lhash, NOT_INLINED) != $place:T.ABSENT;
                """))
        .build();
  }

  private static MethodSpec remove(MapCode map, TypeName key) {
    String javadoc =
        map.declared().isSet()
            ? "Removes a key; was it there?\n"
            : "Removes a key and its value; was it there?\n";
    return method("remove", TypeName.BOOLEAN, javadoc, key)
        .addCode(
            map.fill(
                """
                $take:Llong place = locate($argument:Lhash, NOT_INLINED);
                return removeEntry(place, hash);
                """))
        .build();
  }

  /** The beginning of such a method. */
  static MethodSpec.Builder method(String name, TypeName type, String javadoc, TypeName key) {
    return Body.of(name, type, Modifier.PUBLIC).addJavadoc(javadoc).addParameter(key, "key");
  }
}
