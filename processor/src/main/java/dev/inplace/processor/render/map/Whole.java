package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.SWEEP;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * What takes over all entries of another map of the same type. Its memory is read where it lies: no
 * record is made, and what is new is copied as bytes.
 */
final class Whole {
  private static final String ON_FAILURE =
      """
      \n<p>The other map must not change meanwhile. What has been taken over when an exception is
      thrown stays. Ask for room with {@code ensureCapacity} before if most keys are new.
      """;

  private Whole() {}

  static List<MethodSpec> methods(MapCode map) {
    return List.of(putAll(map), merge(map), putEntry(map), mergeEntry(map), takeElem(map));
  }

  private static MethodSpec putAll(MapCode map) {
    return Body.of("putAll", TypeName.VOID, Modifier.PUBLIC)
        .addJavadoc("Puts all entries of another map; values of keys in both become the other's.\n")
        .addJavadoc(ON_FAILURE)
        .addParameter(map.map(), "other")
        .addCode(
            fill(
                map,
                """
                $sweep:L entries = entriesOf(other);
                for (long from = entries.next(); from != $place:T.ABSENT; from = entries.next()) {
                  putEntry(other, from);
                }
                """))
        .build();
  }

  private static MethodSpec merge(MapCode map) {
    return Body.of("merge", TypeName.VOID, Modifier.PUBLIC)
        .addJavadoc(
            "Takes over all entries of another map; what becomes of values of keys in both, the"
                + " merger says.\n")
        .addJavadoc(ON_FAILURE)
        .addParameter(map.map(), "other")
        .addParameter(merger(map), "merger")
        .addCode(
            fill(
                map,
                """
                $check:T.nonNull(merger, "merger");
                $flyweight:T mine = new $flyweight:T();
                $flyweight:T theirs = new $flyweight:T();
                $sweep:L entries = entriesOf(other);
                for (long from = entries.next(); from != $place:T.ABSENT; from = entries.next()) {
                  mergeEntry(other, from, merger, mine, theirs);
                }
                """))
        .build();
  }

  private static MethodSpec putEntry(MapCode map) {
    return entry("putEntry", map)
        .addCode(
            fill(
                map,
                """
                $slotOf:L$takeStored:Llong place = locateOrInsert($argument:Lhash);
                takeElem(other, from, place);
                """))
        .build();
  }

  private static MethodSpec mergeEntry(MapCode map) {
    return entry("mergeEntry", map)
        .addParameter(merger(map), "merger")
        .addParameter(map.flyweight(), "mine")
        .addParameter(map.flyweight(), "theirs")
        .addCode(
            fill(
                map,
                """
                $slotOf:L$takeStored:Llong before = size();
                long place = locateOrInsert($argument:Lhash);
                if (size() > before) {
                  takeElem(other, from, place);
                } else {
                  merger.merge(
                      show(place, $number:L, mine),
                      other.show(from, $number:L, theirs));
                }
                """))
        .build();
  }

  private static MethodSpec takeElem(MapCode map) {
    return entry("takeElem", map)
        .addParameter(long.class, "place")
        .addCode(
            map.fill(
                """
                $segment:T.copy(
                    other.segment(from), elemOffset(from),
                    segment(place), elemOffset(place), $bucket:T.ELEM_SIZE);
                """))
        .build();
  }

  private static MethodSpec.Builder entry(String name, MapCode map) {
    return Body.of(name, TypeName.VOID, Modifier.PRIVATE)
        .addParameter(map.map(), "other")
        .addParameter(long.class, "from");
  }

  static TypeSpec mergerType(MapCode map) {
    return TypeSpec.interfaceBuilder("Merger")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addAnnotation(FunctionalInterface.class)
        .addJavadoc("What becomes of two values of one key.\n")
        .addMethod(
            Body.of("merge", TypeName.VOID, Modifier.PUBLIC, Modifier.ABSTRACT)
                .addJavadoc("Changes mine, the value in this map, by theirs, that in the other.\n")
                .addParameter(map.flyweight(), "mine")
                .addParameter(map.flyweight(), "theirs")
                .build())
        .build();
  }

  private static ClassName merger(MapCode map) {
    return map.map().nestedClass("Merger");
  }

  private static CodeBlock fill(MapCode map, String code) {
    return map.fill(
        code,
        Map.of(
            "sweep",
            CodeBlock.of("$T", SWEEP),
            "slotOf",
            map.fill(
                """
                $segment:T segment = other.segment(from);
                long bucket = $place:T.bucket(from);
                int slot = $place:T.slot(from);
                """)));
  }
}
