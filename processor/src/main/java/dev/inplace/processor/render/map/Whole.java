package dev.inplace.processor.render.map;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.inplace.processor.render.Names;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/**
 * The methods that copy all entries of another map of the same type. They read its memory in place:
 * no record is created, and new entries are copied as bytes.
 */
final class Whole {
  private static final String ON_FAILURE =
      """
      \n<p>The other map must not change meanwhile. What has been taken over when an exception is
      thrown stays. Ask for room with {@code ensureCapacity} before if most keys are new.
      """;

  private static final String PUT_ALL =
      "Puts all entries of another map; values of keys in both become the other's.\n";

  private static final String SHOWN =
      """
      $flyweight:T mine = new $flyweight:T();
      $flyweight:T theirValue = new $flyweight:T();
      """;

  private static final String TAKE_ELEM =
      """
      $bytes:T.copy(
          theirs, $bucket:T.elemOffset(from),
          table, $bucket:T.elemOffset(slot), $bucket:T.ELEM_SIZE);
      """;

  private static final String TAKE_LARGE_ELEM =
      """
      long fromElem = $bucket:T.elem(theirs, from);
      long elem = $bucket:T.elem(table, slot);
      $bytes:T.copy(
          other.elems.segment(fromElem), $blocks:L.offset(fromElem),
          elems.segment(elem), $blocks:L.offset(elem), $bucket:T.ELEM_SIZE);
      """;

  private static final String MERGE_STRUCTS =
      """
      merger.merge(
          show(table, slot, $number:L, mine),
          other.show(theirs, from, $number:L, theirValue));
      """;

  private static final String MERGE_LARGE_STRUCTS =
      """
      long elem = $bucket:T.elem(theirs, from);
      merger.merge(
          show(table, slot, $number:L, mine),
          theirValue.show(
              other.elems.readOnly(elem), $blocks:L.offset(elem), other.epoch(), $number:L));
      """;

  private static final String SHOWN_VARYING =
      """
      $view:T mine = new $view:T();
      $view:T theirValue = new $view:T();
      """;

  private static final String TAKE_VARYING =
      """
      elems.copyFrom(
          other.elems,
          theirs, $bucket:T.elemOffset(from),
          table, $bucket:T.elemOffset(slot),
          size() > before);
      """;

  private static final String MERGE_VARYING =
      """
      merger.merge(
          mine.show(elems, table, $bucket:T.elemOffset(slot),$W$number:L),
          theirValue.show(other.elems, theirs, $bucket:T.elemOffset(from),$W$number:L));
      """;

  private Whole() {}

  static List<MethodSpec> methods(MapCode map) {
    return switch (map.value()) {
      case NoValue _ ->
          List.of(putAll(map, "addAll", "Adds all keys of another set.\n"), putEntry(map));
      case PrimitiveValue value ->
          List.of(
              putAll(map, "putAll", PUT_ALL),
              merge(map),
              putEntry(map),
              mergeEntry(map),
              merged(map, value));
      case StructValue _, VaryingValue _ ->
          List.of(putAll(map, "putAll", PUT_ALL), merge(map), putEntry(map), mergeEntry(map));
    };
  }

  static List<TypeSpec> types(MapCode map) {
    return map.declared().isSet() ? List.of() : List.of(mergerType(map));
  }

  private static MethodSpec putAll(MapCode map, String name, String javadoc) {
    return Body.of(name, TypeName.VOID, Modifier.PUBLIC)
        .addJavadoc(javadoc)
        .addJavadoc(ON_FAILURE)
        .addParameter(map.map(), "other")
        .addCode(
            fill(
                map,
                """
                $sweep:T entries = entriesOf(other);
                while (entries.next()) {
                  putEntry(other, entries.table(), entries.slot());
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
                $shown:L$sweep:T entries = entriesOf(other);
                while (entries.next()) {
                  mergeEntry(other, entries.table(), entries.slot(), merger$arguments:L);
                }
                """))
        .build();
  }

  private static MethodSpec putEntry(MapCode map) {
    return entry("putEntry", map)
        .addCode(
            fill(
                map,
                map.declared().isSet()
                    ? "$takeFrom:LlocateOrInsert(hash, $held:L);\n"
                    : """
                    $takeFrom:L$before:Llong slot = locateOrInsert(hash, $held:L);
                    $segment:T table = table(hash);
                    $takeElem:L\
                    """))
        .build();
  }

  private static MethodSpec mergeEntry(MapCode map) {
    MethodSpec.Builder method = entry("mergeEntry", map).addParameter(merger(map), "merger");
    if (!(map.value() instanceof PrimitiveValue)) {
      TypeName shown = map.value().shown().orElseThrow().type();
      method.addParameter(shown, "mine").addParameter(shown, "theirValue");
    }
    return method
        .addCode(
            fill(
                map,
                """
                $takeFrom:Llong before = size();
                long slot = locateOrInsert(hash, $held:L);
                $segment:T table = table(hash);
                if (size() > before) {
                $>$takeElem:L$<} else {
                $>$mergeElem:L$<}
                """))
        .build();
  }

  /** The map must not change while the user's merger runs: the scratch memory is for one value. */
  private static MethodSpec merged(MapCode map, PrimitiveValue value) {
    return Body.of("merged", value.type(), Modifier.PRIVATE)
        .addParameter(MemorySegment.class, "table")
        .addParameter(long.class, "slot")
        .addParameter(merger(map), "merger")
        .addParameter(value.type(), "theirs")
        .addCode(
            map.fill(
                """
                beginStaging();
                try {
                  return merger.merge($bucket:T.value(table, slot), theirs);
                } finally {
                  endStaging();
                }
                """))
        .build();
  }

  private static MethodSpec.Builder entry(String name, MapCode map) {
    return Body.of(name, TypeName.VOID, Modifier.PRIVATE)
        .addParameter(map.map(), "other")
        .addParameter(MemorySegment.class, "theirs")
        .addParameter(long.class, "from");
  }

  private static TypeSpec mergerType(MapCode map) {
    return TypeSpec.interfaceBuilder("Merger")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addAnnotation(FunctionalInterface.class)
        .addJavadoc("The function that combines two values of one key.\n")
        .addMethod(mergerMethod(map))
        .build();
  }

  private static MethodSpec mergerMethod(MapCode map) {
    TypeName shown = map.value().shown().orElseThrow().type();
    boolean isInPlace = !(map.value() instanceof PrimitiveValue);
    return Body.of("merge", isInPlace ? TypeName.VOID : shown, Modifier.PUBLIC, Modifier.ABSTRACT)
        .addJavadoc(
            isInPlace
                ? "Changes mine, the value in this map, by theirs, the read-only one in the"
                    + " other.\n"
                : "The value from mine, that in this map, and theirs, that in the other.\n")
        .addParameter(shown, "mine")
        .addParameter(shown, "theirs")
        .build();
  }

  private static ClassName merger(MapCode map) {
    return map.map().nestedClass("Merger");
  }

  private static CodeBlock fill(MapCode map, String code) {
    Map<String, CodeBlock> names =
        new TreeMap<>(
            Map.of("takeFrom", map.key().takeFrom(), "blocks", CodeBlock.of("$T", Names.BLOCKS)));
    names.put("before", CodeBlock.of(""));
    switch (map.value()) {
      case StructValue value -> {
        names.put("shown", map.fill(SHOWN));
        names.put("arguments", CodeBlock.of(", mine, theirValue"));
        names.put(
            "takeElem",
            map.fill(
                value.isIndirect() ? TAKE_LARGE_ELEM : TAKE_ELEM,
                Map.of("blocks", CodeBlock.of("$T", Names.BLOCKS))));
        names.put(
            "mergeElem",
            map.fill(
                value.isIndirect() ? MERGE_LARGE_STRUCTS : MERGE_STRUCTS,
                Map.of("blocks", CodeBlock.of("$T", Names.BLOCKS))));
      }
      case VaryingValue _ -> {
        names.put("before", CodeBlock.of("long before = size();\n"));
        names.put("shown", map.fill(SHOWN_VARYING));
        names.put("arguments", CodeBlock.of(", mine, theirValue"));
        names.put("takeElem", map.fill(TAKE_VARYING));
        names.put("mergeElem", map.fill(MERGE_VARYING));
      }
      case PrimitiveValue _ -> {
        names.put("shown", CodeBlock.of(""));
        names.put("arguments", CodeBlock.of(""));
        names.put(
            "takeElem", map.fill("$bucket:T.value(table, slot, $bucket:T.value(theirs, from));\n"));
        names.put(
            "mergeElem",
            map.fill(
                """
                $valueType:T merged = merged(table, slot, merger, $bucket:T.value(theirs, from));
                $bucket:T.value(table, slot, merged);
                """));
      }
      case NoValue _ -> {}
    }
    return map.fill(code, names);
  }
}
