package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.LITTLE_ENDIAN;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/**
 * The look-up, and the insert after a miss.
 *
 * <pre>{@code
 * private long probe(MemorySegment table, long hash, long key) {
 *   long mask = mask(hash);
 *   long home = home(hash);
 *   long slot = home;
 *   do {
 *     long found = LongPersonBucket.key(table, slot);
 *     if (found != 0) {
 *       if (found == key) {
 *         return slot;
 *       }
 *     } else if (table.get(
 *         LittleEndian.BYTE,
 *         (mask + 1) * LongPersonBucket.SLOT_SIZE + slot) == Control.EMPTY) {
 *       return ~slot;
 *     } else if (found == key) {
 *       return slot;
 *     }
 *     slot = slot + 1 & mask;
 *   } while (slot != home);
 *   throw endless();
 * }
 * }</pre>
 *
 * <p>The result is the slot of the key or, if it is absent, the complement of the empty slot where
 * an insert puts it. Keys that are numbers are compared first: a hit reads one cache line and no
 * control byte. {@code search} compares eight control bytes at once. {@code contains} mostly misses
 * and begins with it: a miss then reads no slot.
 *
 * <p>Other kinds of keys take longer to compare and have only the search. By default {@code search}
 * is a call that C2 does not inline. Inlined, it would use up the inlining budget: the user's
 * methods would stay calls, and their flyweights would be allocated.
 *
 * <p>A step of the loop calls no method, at the key 0 either. After a call C2 reads the map's
 * fields again, and checks the segment again, for each look-up of the caller's loop. With a call at
 * the key 0, one key in a thousand, updates of 10^5 entries took up to three times as long. So the
 * control byte is read in place: C2 leaves a call of the bucket's method where a map has had many
 * hits and few misses, and updates of 10^3 entries then took more than twice as long.
 *
 * <p>The JDK's liveness and confinement checks act at the first byte read, so no check comes
 * before. The exception handler then names the map, and costs nothing until then.
 */
final class Probe {
  private static final String GUARDED =
      """
      try {
      $>$search:L$<} catch (IllegalStateException | WrongThreadException | IndexOutOfBoundsException e) {
        throw failed(e);
      }
      throw endless();
      """;

  private static final String BY_NUMBER =
      """
      long mask = mask(hash);
      long home = home(hash);
      long slot = home;
      do {
        $type:L found = $stored:L;
        if ($isNotZero:L) {
          if ($isKey:L) {
            return slot;
          }
        } else if (table.get(
            $little:T.BYTE,
            $controlOffset:L) == $control:T.EMPTY) {
          return ~slot;
        } else if ($isKey:L) {
          return slot;
        }
        slot = slot + 1 & mask;
      } while (slot != home);
      """;

  private static final String BY_CONTROL =
      """
      long mask = mask(hash);
      long home = home(hash);
      int sought = $control:T.of(hash);
      long first = home & -$control:T.SLOTS;
      long counted = $control:T.from(home) & $control:T.all(mask);
      long end = first + $control:T.next(mask);
      for (long from = first; from <= end; from += $control:T.SLOTS) {
        long at = from & mask;
        long word = $bucket:T.controls(table, mask, at);
        long matches = $control:T.matches(word, sought);
        for (; matches != 0; matches = $control:T.rest(matches)) {
          long slot = at + $control:T.first(matches);
          if ($isKey:L) {
            return slot;
          }
        }
        long empties = $control:T.empties(word) & counted;
        if (empties != 0) {
          return ~(at + $control:T.first(empties));
        }
        counted = $control:T.all(mask);
      }
      """;

  private Probe() {}

  static List<MethodSpec> of(MapCode map) {
    List<MethodSpec> methods = new ArrayList<>();
    switch (map.key().match()) {
      case KeyCode.Match.ByNumber number -> {
        methods.add(probe(map, guarded(map, number(map, number))));
        methods.add(search(map, control(map, number.isKey())));
      }
      case KeyCode.Match.ByWord word -> {
        methods.add(probe(map, callOfSearch(map)));
        methods.add(search(map, word(map, word)));
      }
      case KeyCode.Match.ByControl bytes -> {
        methods.add(probe(map, callOfSearch(map)));
        methods.add(search(map, control(map, bytes.isKey())));
      }
    }
    methods.add(locateOrInsert(map));
    methods.add(insert(map));
    return methods;
  }

  private static MethodSpec.Builder method(String name, MapCode map) {
    return Body.of(name, TypeName.LONG, Modifier.PRIVATE)
        .addParameter(MemorySegment.class, "table")
        .addParameter(long.class, "hash")
        .addParameters(map.key().heldParameters());
  }

  private static MethodSpec probe(MapCode map, CodeBlock code) {
    return method("probe", map).addCode(code).build();
  }

  private static CodeBlock callOfSearch(MapCode map) {
    return map.fill("return search(table, hash, $held:L, NOT_INLINED);\n");
  }

  private static MethodSpec search(MapCode map, CodeBlock loop) {
    return method("search", map)
        .addParameter(int.class, "detours")
        .addCode(
            map.fill(
                """
                if (detours > 0) {
                  return search(table, hash, $held:L, detours - 1);
                }
                """))
        .addCode(guarded(map, loop))
        .build();
  }

  private static CodeBlock guarded(MapCode map, CodeBlock search) {
    return map.fill(GUARDED, Map.of("search", search));
  }

  private static CodeBlock number(MapCode map, KeyCode.Match.ByNumber number) {
    return byNumber(
        map,
        number.type(),
        number.stored(),
        number.isNotZero(),
        CodeBlock.of("found == $L", map.key().held()));
  }

  private static CodeBlock word(MapCode map, KeyCode.Match.ByWord word) {
    return byNumber(
        map,
        TypeName.LONG,
        word.stored(),
        CodeBlock.of("found != 0"),
        CodeBlock.of("found == $L && $L", word.sought(), word.isKey()));
  }

  private static CodeBlock byNumber(
      MapCode map, TypeName type, CodeBlock stored, CodeBlock isNotZero, CodeBlock isKey) {
    return map.fill(
        BY_NUMBER,
        Map.of(
            "type", CodeBlock.of("$T", type),
            "stored", stored,
            "isNotZero", isNotZero,
            "isKey", isKey,
            "little", LITTLE_ENDIAN,
            "controlOffset", BucketRenderer.controlOffset(map, map.fill("$bucket:T."))));
  }

  private static CodeBlock control(MapCode map, CodeBlock isKey) {
    return map.fill(BY_CONTROL, Map.of("isKey", isKey));
  }

  private static MethodSpec locateOrInsert(MapCode map) {
    return Body.of("locateOrInsert", TypeName.LONG, Modifier.PRIVATE)
        .addParameter(long.class, "hash")
        .addParameters(map.key().heldParameters())
        .addCode(
            map.fill(
                """
                long slot = probe(table(hash), hash, $held:L);
                if (slot < 0) {
                  return insert(hash, $held:L, ~slot);
                }
                $requireIdle:LendInStrictMode();
                return slot;
                """,
                Map.of("requireIdle", requireIdle(map))))
        .build();
  }

  /** A primitive value is written where it lies; others are staged, or shown by flyweights. */
  private static CodeBlock requireIdle(MapCode map) {
    return map.value() instanceof PrimitiveValue
        ? CodeBlock.of("requireIdle();\n")
        : CodeBlock.of("");
  }

  private static MethodSpec insert(MapCode map) {
    Map<String, CodeBlock> names = new TreeMap<>();
    names.put("refuseMalformed", map.key().refuseMalformed());
    names.put("refuseNaN", map.key().refuseNaN(map).orElse(CodeBlock.of("")));
    names.put("room", map.key().prepare().isEmpty() ? room(map) : guardedRoom(map));
    names.put("prepare", map.key().prepare());
    names.put("store", map.key().store());
    names.put("storeElem", map.value().store());
    return Body.of("insert", TypeName.LONG, Modifier.PRIVATE)
        .addParameter(long.class, "hash")
        .addParameters(map.key().heldParameters())
        .addParameter(long.class, "empty")
        .addCode(
            map.fill(
                """
                $refuseMalformed:L$refuseNaN:L$prepare:L$room:L$segment:T table = table(hash);
                long mask = mask(hash);
                begin();
                $store:L$storeElem:L$bucket:T.control(table, mask, slot, $control:T.of(hash));
                enter(hash);
                endInStrictMode();
                return slot;
                """,
                names))
        .build();
  }

  private static CodeBlock room(MapCode map) {
    return map.fill("long slot = makeRoom(hash) ? ~probe(table(hash), hash, $held:L) : empty;\n");
  }

  private static CodeBlock guardedRoom(MapCode map) {
    return map.fill(
        """
        long slot;
        try {
          slot = makeRoom(hash) ? ~probe(table(hash), hash, $held:L) : empty;
        } catch (Throwable e) {
          $discard:Lthrow e;
        }
        """,
        Map.of("discard", map.key().discard()));
  }
}
