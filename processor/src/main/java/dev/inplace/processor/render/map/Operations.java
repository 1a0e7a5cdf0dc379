package dev.inplace.processor.render.map;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.inplace.processor.render.Names;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** What users call with a key, once for each form in which it can be given. */
final class Operations {
  private final MapCode map;
  private final KeyForm key;

  private Operations(MapCode map, KeyForm key) {
    this.map = map;
    this.key = key;
  }

  static List<MethodSpec> of(MapCode map, KeyForm key) {
    Operations operations = new Operations(map, key);
    return List.of(
        operations.put(),
        operations.get(),
        operations.find(),
        operations.findInto(),
        operations.at(),
        operations.findOrInsert(),
        operations.findOrInsertInto(),
        operations.contains(),
        operations.remove());
  }

  private MethodSpec put() {
    return method(
            "put",
            TypeName.VOID,
            "Sets the value of a key. A key or value that is refused changes nothing.\n")
        .addParameter(value(), "value")
        .addCode(
            fill(
                """
                $segment:T staged = stage(value);
                $take:Llong place = locateOrInsert($argument:Lhash);
                $segment:T.copy(
                    staged, 0, segment(place), elemOffset(place), $bucket:T.ELEM_SIZE);
                """))
        .build();
  }

  private MethodSpec get() {
    return method("get", map.nullable(value()), "A copy of the value of a key, or null.\n")
        .addCode(
            fill(
                """
                $take:Llong place = locate($argument:Lhash, NOT_INLINED);
                return place == $place:T.ABSENT
                    ? null
                    : $flyweight:T.read(segment(place), elemOffset(place));
                """))
        .build();
  }

  private MethodSpec find() {
    return method(
            "find", map.nullable(map.flyweight()), "The value of a key where it lies, or null.\n")
        .addCode(
            fill(
                """
                $take:Llong place = locate($argument:Lhash, NOT_INLINED);
                return place == $place:T.ABSENT ? null : show(place, $number:L);
                """))
        .build();
  }

  private MethodSpec findInto() {
    return method("find", TypeName.BOOLEAN, "Shows the value of a key, if there is one.\n")
        .addParameter(map.flyweight(), "flyweight")
        .addCode(
            fill(
                """
                $take:Llong place = locate($argument:Lhash, NOT_INLINED);
                if (place == $place:T.ABSENT) {
                  return false;
                }
                show(place, $number:L, flyweight);
                return true;
                """))
        .build();
  }

  private MethodSpec at() {
    return method("at", map.flyweight(), "The value of a key where it lies.\n")
        .addJavadoc("\n@throws java.util.NoSuchElementException if the map does not have the key\n")
        .addCode(
            fill(
                """
                $take:Llong place = locate($argument:Lhash, NOT_INLINED);
                if (place == $place:T.ABSENT) {
                  throw $absent:L;
                }
                return show(place, $number:L);
                """))
        .build();
  }

  private MethodSpec findOrInsert() {
    return method(
            "findOrInsert",
            map.flyweight(),
            "The value of a key where it lies; if the key is new, the value is all zero.\n")
        .addCode(
            fill(
                """
                $take:Llong place = locateOrInsert($argument:Lhash);
                return show(place, $number:L);
                """))
        .build();
  }

  private MethodSpec findOrInsertInto() {
    return method(
            "findOrInsert",
            TypeName.BOOLEAN,
            "Shows the value of a key; true if the key is new and the value all zero.\n")
        .addParameter(map.flyweight(), "flyweight")
        .addCode(
            fill(
                """
                $check:T.nonNull(flyweight, "flyweight");
                long before = size();
                $take:Lshow(locateOrInsert($argument:Lhash), $number:L, flyweight);
                return size() > before;
                """))
        .build();
  }

  private MethodSpec contains() {
    return method("contains", TypeName.BOOLEAN, "Whether the map has a key.\n")
        .addCode(
            fill(
                """
                $take:Lreturn locate($argument:Lhash, NOT_INLINED) != $place:T.ABSENT;
                """))
        .build();
  }

  private MethodSpec remove() {
    return method("remove", TypeName.BOOLEAN, "Removes a key and its value; was it there?\n")
        .addCode(
            fill(
                """
                $take:Llong place = locate($argument:Lhash, NOT_INLINED);
                return removeEntry(place, hash);
                """))
        .build();
  }

  private CodeBlock fill(String code) {
    return map.fill(code, Map.of("take", key.take(), "absent", key.absent()));
  }

  private TypeName value() {
    return Names.of(map.declared().value().type());
  }

  private MethodSpec.Builder method(String name, TypeName type, String javadoc) {
    MethodSpec.Builder method = Body.of(name, type, Modifier.PUBLIC).addJavadoc(javadoc);
    key.addTo(method);
    return method;
  }
}
