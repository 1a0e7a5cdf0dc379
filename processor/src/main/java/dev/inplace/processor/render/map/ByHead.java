package dev.inplace.processor.render.map;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.lang.foreign.MemorySegment;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * Look-ups that are told the bucket where they begin, its <i>head</i>, and the segment of that. The
 * caller knows both too: where C2 sees that a value lies in that segment, it has nothing more to
 * ask of it; and where the whole table does, a loop of look-ups asks before it begins.
 */
final class ByHead {
  private ByHead() {}

  /** Whether the key of a map is looked up so by what users call. */
  static boolean isFor(MapCode map) {
    return map.key() instanceof ScalarKey;
  }

  /** Statements: where a look-up begins. */
  static CodeBlock head(MapCode map) {
    return map.fill(
        """
        long head = headOf(hash);
        $segment:T segment = segmentOf(head);
        """);
  }

  /**
   * Statements of a classic map: a key is at home, or searched for; after them it is in a slot of a
   * bucket in a segment. The segment is that of the head at first, of which C2 has asked all that
   * it will have to ask for the value.
   */
  static CodeBlock atHomeOrElsewhere(MapCode map, CodeBlock whenAbsent) {
    return map.fill(
        """
        long bucket = bucketOfHead(head);
        int slot = $tophash:T.home(hash);
        if (!isAtHome($argument:Lsegment, bucket, slot)) {
          long place = search($argument:Lhash, placeOf(head), NOT_INLINED);
          if (place == $place:T.ABSENT) {
        $>$>$whenAbsent:L$<$<  }
          segment = segment(place);
          bucket = $place:T.bucket(place);
          slot = $place:T.slot(place);
        }
        """,
        Map.of("whenAbsent", whenAbsent));
  }

  /** A look-up that says which map it is where the JDK has refused access. */
  static CodeBlock guarded(MapCode map, String probe) {
    return map.fill(
        """
        try {
          return $probe:L;
        } catch (IllegalStateException | WrongThreadException e) {
          throw failed(e);
        }
        """,
        Map.of("probe", map.fill(probe)));
  }

  /** A method that is told the head. */
  static MethodSpec.Builder method(String name, MapCode map) {
    return method(name, map, TypeName.LONG)
        .addParameter(long.class, "hash")
        .addParameter(long.class, "head")
        .addParameter(MemorySegment.class, "segment");
  }

  /** A method that is given a key that has been taken over. */
  static MethodSpec.Builder method(String name, MapCode map, TypeName type) {
    MethodSpec.Builder method = Body.of(name, type, Modifier.PRIVATE);
    map.key().addParameter(method);
    return method;
  }
}
