package dev.inplace.processor.render.map;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * The look-up: the home slot first, then all slots of the chain whose tophash matches.
 *
 * <pre>{@code
 * private long locate(long key, long hash, int detours) {
 *   if (detours > 0) {
 *     return locate(key, hash, detours - 1);
 *   }
 *   try {
 *     return probe(key, hash);
 *   } catch (IllegalStateException | WrongThreadException e) {
 *     throw failed(e);
 *   }
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
 *
 * <p>In a flat bucket an entry is in its home slot or beside it, as a rule. Of these two the one
 * whose key may be the right one is chosen without a branch, where keys are equal if their bits
 * are:
 *
 * <pre>{@code
 * int slot = Tophash.home(hash);
 * slot = Tophash.homeOrBeside(slot, LongPersonBucket.key(segment, bucket, slot) ^ key);
 * }</pre>
 *
 * <p>That a map is closed, or another thread's, the JDK notices at the first byte that is read. So
 * nothing is asked before; the call that {@code locate} is anyway says then which map it is.
 */
final class Probe {
  private Probe() {}

  static List<MethodSpec> of(MapCode map) {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(locate(map));
    methods.add(probe(map));
    methods.add(search(map));
    if (!map.declared().isSet() && !map.layout().isElemIndirect()) {
      methods.add(elemOffset(map));
    }
    return methods;
  }

  private static MethodSpec probe(MapCode map) {
    Optional<CodeBlock> nearSlot = map.layout().isFlat() ? map.key().nearSlot() : Optional.empty();
    CodeBlock statement =
        nearSlot.map(slot -> CodeBlock.of("slot = $L;\n", slot)).orElse(CodeBlock.of(""));
    return method("probe", map, "hash")
        .addCode(
            map.fill(
                """
                long head = bucketOf(hash);
                $segment:T segment = segment(head);
                long bucket = $place:T.bucket(head);
                int slot = $tophash:T.home(hash);
                $nearSlot:Lif ($isAtHome:L) {
                  return head | slot;
                }
                return search($argument:Lhash, head);
                """,
                Map.of("nearSlot", statement)))
        .build();
  }

  /** The look-up that is a call of its own. */
  private static MethodSpec locate(MapCode map) {
    return method("locate", map, "hash")
        .addParameter(int.class, "detours")
        .addCode(
            map.fill(
                """
                if (detours > 0) {
                  return locate($argument:Lhash, detours - 1);
                }
                try {
                  return probe($argument:Lhash);
                } catch (IllegalStateException | WrongThreadException e) {
                  throw failed(e);
                }
                """))
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
        return missed();
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
