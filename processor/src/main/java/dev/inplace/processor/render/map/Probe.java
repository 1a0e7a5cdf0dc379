package dev.inplace.processor.render.map;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The look-up: the home slot first, then all slots of the chain whose tophash matches.
 *
 * <pre>{@code
 * private long locate(long key, long hash) {
 *   long head = headOf(hash);
 *   MemorySegment segment = segmentOf(head);
 *   long bucket = bucketOfHead(head);
 *   int slot = Tophash.home(hash);
 *   return isAtHome(key, segment, bucket, slot)
 *       ? placeOf(head) | slot
 *       : search(key, hash, placeOf(head), NOT_INLINED);
 * }
 * }</pre>
 *
 * <p>Where a key is one number, the look at its home slot is inlined into what users call, which
 * took a quarter off an update in place; the search is a call of its own. More of it would be
 * faster still, but then C2 may find the user's call too large to inline, and flyweights need
 * objects. Struct keys take so many instructions to compare that their whole probe is a call; texts
 * so many to take over, too, that both together are one ({@link TextKey}).
 *
 * <p>That a map is closed, or another thread's, the JDK notices at the first byte that is read. So
 * nothing is asked before; the handler says then which map it is, and costs nothing until then.
 */
final class Probe {
  private Probe() {}

  static List<MethodSpec> of(MapCode map) {
    List<MethodSpec> methods = new ArrayList<>();
    if (map.layout().isFlat()) {
      methods.addAll(FlatProbe.of(map));
    } else if (map.key() instanceof ScalarKey) {
      methods.add(anywhere(map));
      methods.add(isAtHome(map));
      methods.add(search(map));
      methods.add(searchChain(map));
    } else if (map.key() instanceof TextKey) {
      methods.add(locate(map, "probe($argument:Lhash)"));
      methods.add(probe(map, CodeBlock.of("")));
      methods.add(searchChain(map));
    } else {
      methods.add(locate(map, "probe($argument:Lhash, NOT_INLINED)"));
      methods.add(calledProbe(map));
      methods.add(searchChain(map));
    }
    if (!map.declared().isSet() && !map.layout().isElemIndirect()) {
      methods.add(elemOffset(map));
    }
    return methods;
  }

  private static MethodSpec locate(MapCode map, String probe) {
    return method("locate", map, "hash").addCode(ByHead.guarded(map, probe)).build();
  }

  /** The place of a key, for whom what {@link ByHead} tells is not enough. */
  private static MethodSpec anywhere(MapCode map) {
    return method("locate", map, "hash")
        .addCode(ByHead.head(map))
        .addCode(
            map.fill(
                """
                long bucket = bucketOfHead(head);
                int slot = $tophash:T.home(hash);
                return isAtHome($argument:Lsegment, bucket, slot)
                    ? placeOf(head) | slot
                    : search($argument:Lhash, placeOf(head), NOT_INLINED);
                """))
        .build();
  }

  private static MethodSpec isAtHome(MapCode map) {
    return ByHead.method("isAtHome", map, TypeName.BOOLEAN)
        .addParameter(MemorySegment.class, "segment")
        .addParameter(long.class, "bucket")
        .addParameter(int.class, "slot")
        .addCode(ByHead.guarded(map, "$isAtHome:L"))
        .build();
  }

  private static MethodSpec calledProbe(MapCode map) {
    CodeBlock detour =
        map.fill(
            """
            if (detours > 0) {
              return probe($argument:Lhash, detours - 1);
            }
            """);
    return probe(map, detour).toBuilder().addParameter(int.class, "detours").build();
  }

  private static MethodSpec probe(MapCode map, CodeBlock detour) {
    return method("probe", map, "hash")
        .addCode(detour)
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
                return searchChain($argument:Lhash, head);
                """))
        .build();
  }

  /** The search that is a call of its own. */
  private static MethodSpec search(MapCode map) {
    return method("search", map, "hash", "head")
        .addParameter(int.class, "detours")
        .addCode(
            map.fill(
                """
                if (detours > 0) {
                  return search($argument:Lhash, head, detours - 1);
                }
                """))
        .addCode(ByHead.guarded(map, "searchChain($argument:Lhash, head)"))
        .build();
  }

  private static MethodSpec searchChain(MapCode map) {
    return method("searchChain", map, "hash", "head")
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
   * head}, or in its run.
   */
  static CodeBlock search(MapCode map, CodeBlock atSlot) {
    return map.layout().isFlat()
        ? CodeBlock.builder()
            .add(map.fill("$segment:T segment = segmentOf(head);\n"))
            .add(FlatProbe.searchFor(map, atSlot))
            .build()
        : searchChain(map, atSlot);
  }

  /** Expression: the place of a slot that {@link #search} has come to. */
  static CodeBlock found(MapCode map) {
    return map.fill(map.layout().isFlat() ? "placeOf(head, slot)" : "place | slot");
  }

  private static CodeBlock searchChain(MapCode map, CodeBlock atSlot) {
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
        return missed();
        """,
        Map.of("atSlot", atSlot));
  }

  private static MethodSpec elemOffset(MapCode map) {
    return Body.of("elemOffset", TypeName.LONG, Modifier.PRIVATE)
        .addParameter(long.class, "place")
        .addCode(map.fill("return $bucket:T.elemOffset($bucketIn:L, $place:T.$slotIn:L(place));\n"))
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
