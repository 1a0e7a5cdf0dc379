package dev.inplace.processor.render.map;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The look-up: the home slot first, then all slots of the chain whose tophash matches.
 *
 * <pre>{@code
 * private long locate(long key, long hash, int detours) {
 *   return detours > 0
 *       ? locate(key, hash, detours - 1)
 *       : probe(key, hash);
 * }
 *
 * private long probe(long key, long hash) {
 *   long head = bucketOf(hash);
 *   MemorySegment segment = segment(head);
 *   long bucket = Place.bucket(head);
 *   int slot = Tophash.home(hash);
 *   if (...) {
 *     return head | slot;
 *   }
 *   return search(key, hash, head);
 * }
 * }</pre>
 */
final class Probe {
  private Probe() {}

  static List<MethodSpec> of(MapCode map) {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(detour("locate", "probe", map, "hash"));
    methods.add(probe(map));
    methods.add(search(map));
    if (!map.declared().isSet() && !map.layout().isElemIndirect()) {
      methods.add(elemOffset(map));
    }
    return methods;
  }

  private static MethodSpec probe(MapCode map) {
    return method("probe", map, "hash")
        .addCode(
            map.fill(
                """
                long head = bucketOf(hash);
                $segment:T segment = segment(head);
                long bucket = $place:T.bucket(head);
                int slot = $tophash:T.home(hash);
                if ($isAtHome:L) {
                  return head | slot;
                }
                return search($argument:Lhash, head);
                """))
        .build();
  }

  /** A method that calls another one and is not inlined itself. */
  private static MethodSpec detour(String name, String target, MapCode map, String... numbers) {
    CodeBlock arguments = CodeBlock.of("$L$L", map.key().argument(), String.join(", ", numbers));
    return method(name, map, numbers)
        .addParameter(int.class, "detours")
        .addStatement(
            "return detours > 0\n? $1L($2L, detours - 1)\n: $3L($2L)", name, arguments, target)
        .build();
  }

  private static MethodSpec search(MapCode map) {
    return method("search", map, "hash", "head")
        .addCode(
            search(
                map,
                map.fill(
                    """
                    if ($isAtSlot:L) {
                      return place | slot;
                    }
                    """)))
        .build();
  }

  /**
   * Statements: goes through the slots with the tophash of {@code hash} in the chain of {@code
   * head}.
   */
  static CodeBlock search(MapCode map, CodeBlock atSlot) {
    return map.fill(
        """
        int tophash = $tophash:T.of(hash);
        int hops = 0;
        for (long place = head; place != $place:T.NONE; ) {
          $segment:T segment = segment(place);
          long bucket = $place:T.bucket(place);
          long word = $bucket:T.tophash(segment, bucket);
          long slots = $tophash:T.matches(word, tophash);
          for (; slots != 0; slots = $tophash:T.rest(slots)) {
            int slot = $tophash:T.first(slots);
        $>$>$atSlot:L$<$<  }
          place = $tophash:T.endsChain(word)
              ? $place:T.NONE
              : follow($bucket:T.overflow(segment, bucket), ++hops);
        }
        return $place:T.ABSENT;
        """,
        Map.of("atSlot", atSlot));
  }

  private static MethodSpec elemOffset(MapCode map) {
    return Body.of("elemOffset", TypeName.LONG, Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(long.class, "place")
        .addCode(
            map.fill(
                "return $bucket:T.elemOffset($place:T.bucket(place), $place:T.slot(place));\n"))
        .build();
  }

  private static MethodSpec.Builder method(String name, MapCode map, String... numbers) {
    MethodSpec.Builder method = Body.of(name, TypeName.LONG, Modifier.PRIVATE);
    map.key().addParameter(method);
    for (String number : numbers) {
      method.addParameter(long.class, number);
    }
    return method;
  }
}
