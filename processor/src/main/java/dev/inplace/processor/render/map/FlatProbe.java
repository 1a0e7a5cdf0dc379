package dev.inplace.processor.render.map;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.inplace.processor.layout.BucketLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The look-up in a flat map: all slots of a run, in one slab. What it finds is the number of a
 * slot.
 *
 * <pre>{@code
 * long head = headOf(hash);
 * MemorySegment segment = segmentOf(head);
 * long slot = expect(key, hash, head, segment);
 * }</pre>
 *
 * <p>There are three where a key is one number. {@code expect} is for keys that must be there: it
 * compares the keys from home on, and reads a control byte only where a key is zero. {@code seek}
 * reads the control bytes first: they lie together, so most of what is not there is told without a
 * look at the slots. {@code locate} looks at the home slot, if its control byte is right, and calls
 * the search, so that users' calls stay small where a flyweight is made. They share no code that C2
 * compiles by what it has seen there, since inserts, which mostly miss, would have it expect misses
 * everywhere.
 *
 * <p>Where a slab ends is asked by {@code seek} and the search at each use: with a variable for it,
 * set before the loop, a miss took up to a sixth longer.
 *
 * <p>Struct keys take so many instructions to compare that the whole probe is a call; texts are
 * taken over and looked up in one ({@link TextKey}).
 */
final class FlatProbe {
  private FlatProbe() {}

  static List<MethodSpec> of(MapCode map) {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(anywhere(map));
    if (map.key() instanceof ScalarKey key) {
      methods.add(guarded(map, "locate", "probeHome($argument:Lhash, head, segment)"));
      methods.add(probeHome(map));
      methods.add(calledSearch(map));
      methods.add(guarded(map, "expect", "probe($argument:Lhash, head, segment)"));
      methods.add(probe(map, key.form()));
      methods.add(guarded(map, "seek", "probeControls($argument:Lhash, head, segment)"));
      methods.add(ByHead.method("probeControls", map).addCode(search(map)).build());
    } else if (map.key() instanceof TextKey) {
      methods.add(guarded(map, "locate", "searchRun($argument:Lhash, head, segment)"));
    } else {
      methods.add(guarded(map, "locate", "probe($argument:Lhash, head, segment, NOT_INLINED)"));
      methods.add(calledProbe(map));
    }
    methods.add(ByHead.method("searchRun", map).addCode(search(map)).build());
    return methods;
  }

  /** The place of a key: that of its slot, in the slab that it is looked for in. */
  private static MethodSpec anywhere(MapCode map) {
    return ByHead.method("locate", map, TypeName.LONG)
        .addParameter(long.class, "hash")
        .addCode(
            map.fill(
                """
                long head = headOf(hash);
                return placeOf(head, locate($argument:Lhash, head, segmentOf(head)));
                """))
        .build();
  }

  private static MethodSpec guarded(MapCode map, String name, String probe) {
    return ByHead.method(name, map).addCode(ByHead.guarded(map, probe)).build();
  }

  /**
   * From home on, keys are compared. One that is zero is that of an empty slot or the key 0, which
   * the control byte tells. No method of ours is called for that: one that is seldom called stays a
   * call, and a loop of look-ups with a call in it has to read all fields of the map again for
   * each.
   */
  private static MethodSpec probe(MapCode map, ScalarForm form) {
    return ByHead.method("probe", map)
        .addCode(
            map.fill(
                """
                long bucket = originOf(head);
                long end = endOf(head, segment);
                long home = homeOf(head, hash);
                long slot = home;
                do {
                  $held:L found = $bucket:T.$name:L(segment, bucket, slot);
                  if (found == $name:L && $isNotZero:L) {
                    return slot;
                  }
                  if ($isZero:L) {
                    int mark = segment.get($layouts:T.BYTE, end - 1 - slot) & 0xFF;
                    if (mark == $tophash:T.EMPTY_REST) {
                      break;
                    }
                    if (found == $name:L && mark >= $tophash:T.MIN_TOPHASH) {
                      return slot;
                    }
                  }
                  slot = $bucket:T.next(bucket, end, slot, 1);
                } while (slot != home);
                return $place:T.ABSENT;
                """,
                Map.of(
                    "held",
                    CodeBlock.of("$T", form.held()),
                    "name",
                    CodeBlock.of("$L", form.name()),
                    "isNotZero",
                    form.isNotZero(),
                    "isZero",
                    form.isZero("found"))))
        .build();
  }

  private static MethodSpec calledProbe(MapCode map) {
    return ByHead.method("probe", map)
        .addParameter(int.class, "detours")
        .addCode(
            map.fill(
                """
                if (detours > 0) {
                  return probe($argument:Lhash, head, segment, detours - 1);
                }
                return searchRun($argument:Lhash, head, segment);
                """))
        .build();
  }

  /** The home slot if its control byte tells, else the search, a call. */
  private static MethodSpec probeHome(MapCode map) {
    return ByHead.method("probeHome", map)
        .addCode(
            map.fill(
                """
                long bucket = originOf(head);
                long slot = homeOf(head, hash);
                if ($bucket:T.tophash(segment, endOf(head, segment), slot) == $tophash:T.of(hash)
                    && $isAtSlot:L) {
                  return slot;
                }
                return search($argument:Lhash, head, segment, NOT_INLINED);
                """))
        .build();
  }

  /** The search that is a call of its own. */
  private static MethodSpec calledSearch(MapCode map) {
    return ByHead.method("search", map)
        .addParameter(int.class, "detours")
        .addCode(
            map.fill(
                """
                if (detours > 0) {
                  return search($argument:Lhash, head, segment, detours - 1);
                }
                return searchRun($argument:Lhash, head, segment);
                """))
        .build();
  }

  /** Statements: goes through the slots with the tophash of {@code hash} in a run. */
  private static CodeBlock search(MapCode map) {
    return searchFor(
        map,
        map.fill(
            """
            if ($isAtSlot:L) {
              return slot;
            }
            """));
  }

  /** The same, with what is done at each of them. */
  static CodeBlock searchFor(MapCode map, CodeBlock atSlot) {
    return map.fill(
        """
        long bucket = originOf(head);
        long first = $place:T.bucket(homeOf(head, hash));
        long before = $tophash:T.before($tophash:T.home(hash));
        long from = first;
        do {
          long word = $bucket:T.tophashes(segment, endOf(head, segment), from);
          long slots = $tophash:T.matches(word, $tophash:T.of(hash));
          for (; slots != 0; slots = $tophash:T.rest(slots)) {
            long slot = from + $tophash:T.first(slots);
        $>$>$atSlot:L$<$<  }
          if ($tophash:T.endsChain(word | before)) {
            return missed();
          }
          before = 0;
          from = $bucket:T.next(bucket, endOf(head, segment), from, $slots:L);
        } while (from != first);
        return missed();
        """,
        Map.of("atSlot", atSlot, "slots", CodeBlock.of("$L", BucketLayout.SLOTS)));
  }
}
