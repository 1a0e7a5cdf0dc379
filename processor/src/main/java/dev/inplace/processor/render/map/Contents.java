package dev.inplace.processor.render.map;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.inplace.processor.render.Names;
import java.lang.foreign.SegmentAllocator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/** The operations that copy the entries of a map out, or compare them with another map's. */
final class Contents {
  private Contents() {}

  static List<MethodSpec> methods(MapCode map) {
    List<MethodSpec> methods = new ArrayList<>(List.of(copy(map), sameEntries(map), keys(map)));
    if (map.value() instanceof StructValue value) {
      methods.add(top(map, value));
    }
    return methods;
  }

  private static MethodSpec copy(MapCode map) {
    return Body.of("copy", map.map(), Modifier.PUBLIC)
        .addJavadoc(
            "A $L of the same entries, in memory of its own, confined to this thread.\n",
            map.noun())
        .addCode(
            fill(
                map,
                """
                $map:T copy = create(size());
                try {
                  copy.$putAll:L(this);
                  return copy;
                } catch (Throwable e) {
                  copy.close();
                  throw e;
                }
                """))
        .build();
  }

  private static MethodSpec sameEntries(MapCode map) {
    return Body.of("sameEntries", TypeName.BOOLEAN, Modifier.PUBLIC)
        .addJavadoc(
            map.declared().isSet()
                ? "True if another set has the same keys.\n"
                : "True if another map has the same keys with equal values.\n")
        .addParameter(map.map(), "other")
        .addCode(
            fill(
                map,
                """
                if (other.size() != size()) {
                  return false;
                }
                $theirs:LCursor cursor = cursor();
                while (cursor.next()) {
                  if (!($isSame:L)) {
                    return false;
                  }
                }
                return true;
                """))
        .build();
  }

  /** Boolean expression: the other map has the cursor's entry. */
  private static CodeBlock isSame(MapCode map) {
    return switch (map.value()) {
      case NoValue _ -> CodeBlock.of("other.contains(cursor.key())");
      case StructValue _ ->
          CodeBlock.of("other.find(cursor.key(), theirs)$W&& theirs.equals(cursor.value())");
      case VaryingValue value ->
          CodeBlock.of("other.find(cursor.key(), theirs)$W&& $L", value.kind().areEqual());
      case PrimitiveValue value ->
          CodeBlock.of(
              "other.contains(cursor.key())\n    && $T.compare(other.get(cursor.key()),"
                  + " cursor.value()) == 0",
              value.type().box());
    };
  }

  private static MethodSpec keys(MapCode map) {
    return switch (map.key()) {
      case ScalarKey _ -> keys(map, map.key().viewType(), "cursor.key()");
      case TextKey _ -> keys(map, ClassName.get(String.class), "cursor.key().toString()");
      case StructKey key -> structKeys(map, key);
      case WordsKey key -> structKeys(map, key.struct());
      case LargeKey key -> structKeys(map, key.struct());
    };
  }

  private static MethodSpec keys(MapCode map, TypeName type, String key) {
    return Body.of("keys", ArrayTypeName.of(type), Modifier.PUBLIC)
        .addJavadoc("All keys, in random order.\n")
        .addCode(
            fill(
                map,
                """
                $type:T[] keys = new $type:T[arrayLength()];
                Cursor cursor = cursor();
                for (int i = 0; cursor.next(); i++) {
                  keys[i] = $key:L;
                }
                return keys;
                """,
                Map.of("type", type, "key", CodeBlock.of(key))))
        .build();
  }

  private static MethodSpec structKeys(MapCode map, StructKey key) {
    return Body.of("keys", key.span(), Modifier.PUBLIC)
        .addJavadoc("Copies of all keys, in random order.\n")
        .addParameter(SegmentAllocator.class, "allocator")
        .addCode(
            fill(
                map,
                """
                $span:T keys = $span:T.allocate(allocator, size());
                $keyFlyweight:T flyweight = new $keyFlyweight:T();
                Cursor cursor = cursor();
                for (long i = 0; cursor.next(); i++) {
                  keys.at(i, flyweight).copyFrom(cursor.key());
                }
                return keys;
                """,
                Map.of("span", key.span(), "keyFlyweight", key.viewType())))
        .build();
  }

  private static MethodSpec top(MapCode map, StructValue value) {
    ClassName span = value.span();
    return Body.of("top", span, Modifier.PUBLIC)
        .addJavadoc(
            "Copies of the first values in an order, sorted; all if there are fewer than {@code"
                + " most}.\n")
        .addParameter(SegmentAllocator.class, "allocator")
        .addParameter(long.class, "most")
        .addParameter(
            ParameterizedTypeName.get(
                ClassName.get(Comparator.class), WildcardTypeName.supertypeOf(value.flyweight())),
            "order")
        .addCode(
            map.fill(
                """
                $span:T first = $span:T.allocate(allocator, Math.min(most, size()));
                $top:T<$flyweight:T> top = new $top:T<>(first, order);
                Cursor cursor = cursor();
                while (cursor.next()) {
                  top.offer(cursor.value());
                }
                top.sort();
                return first;
                """,
                Map.of("top", Names.TOP, "span", span)))
        .build();
  }

  private static CodeBlock fill(MapCode map, String code) {
    return fill(map, code, Map.of());
  }

  private static CodeBlock fill(MapCode map, String code, Map<String, Object> more) {
    Map<String, Object> names = new TreeMap<>(more);
    names.put("map", map.map());
    names.put("putAll", CodeBlock.of(map.declared().isSet() ? "addAll" : "putAll"));
    names.put("isSame", isSame(map));
    names.put(
        "theirs",
        switch (map.value()) {
          case StructValue value -> CodeBlock.of("$1T theirs = new $1T();\n", value.flyweight());
          case VaryingValue value -> CodeBlock.of("$1T theirs = new $1T();\n", value.view());
          case PrimitiveValue _, NoValue _ -> CodeBlock.of("");
        });
    return map.fill(code, names);
  }
}
