package dev.inplace.processor.render.map;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** What the runtime's evacuation and removal ask of a map: to hash, copy and erase an entry. */
final class Evacuate {
  private Evacuate() {}

  static List<MethodSpec> of(MapCode map) {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(hashAt(map));
    map.key()
        .isStoredUnfindable()
        .ifPresent(
            stored -> methods.addAll(List.of(mayHaveUnfindable(), isUnfindable(map, stored))));
    if (map.key().isStoredUnfindable().isPresent() && map.layout().isElemIndirect()) {
      methods.add(noteHash());
    }
    methods.add(copyEntry(map));
    methods.add(eraseEntry(map));
    if (map.layout().key().size() > 0) {
      methods.add(offset(map, "key"));
    }
    if (map.layout().isElemIndirect()) {
      methods.add(offset(map, "elem"));
    }
    return methods;
  }

  private static MethodSpec hashAt(MapCode map) {
    return Body.override("hashAt", TypeName.LONG, Modifier.PROTECTED)
        .addParameter(long.class, "place")
        .addCode(
            map.fill(
                """
                $segment:T segment = segment(place);
                long bucket = $bucketIn:L;
                $slotType:T slot = $place:T.$slotIn:L(place);
                return $storedHash:L;
                """))
        .build();
  }

  private static MethodSpec mayHaveUnfindable() {
    return Body.override("mayHaveUnfindable", TypeName.BOOLEAN, Modifier.PROTECTED)
        .addStatement("return true")
        .build();
  }

  private static MethodSpec isUnfindable(MapCode map, CodeBlock stored) {
    return Body.override("isUnfindable", TypeName.BOOLEAN, Modifier.PROTECTED)
        .addParameter(long.class, "place")
        .addCode(
            map.fill(
                """
                $segment:T segment = segment(place);
                long bucket = $bucketIn:L;
                $slotType:T slot = $place:T.$slotIn:L(place);
                return $stored:L;
                """,
                Map.of("stored", stored)))
        .build();
  }

  /** Only entries that no look-up finds ever get another hash, as a map is compacted. */
  private static MethodSpec noteHash() {
    return Body.override("noteHash", TypeName.VOID, Modifier.PROTECTED)
        .addParameter(long.class, "place")
        .addParameter(long.class, "hash")
        .addCode("elems.note(elem(place), hash);\n")
        .build();
  }

  private static MethodSpec copyEntry(MapCode map) {
    MethodSpec.Builder method =
        Body.override("copyEntry", TypeName.VOID, Modifier.PROTECTED)
            .addParameter(long.class, "from")
            .addParameter(long.class, "to");
    for (String part : parts(map)) {
      method.addCode(
          map.fill(
              """
              $segment:T.copy(
                  segment(from), PARTOffset(from),
                  segment(to), PARTOffset(to), $bucket:T.SIZE_OF);
              """
                  .replace("PART", part)
                  .replace("SIZE_OF", size(map, part))));
    }
    return method.build();
  }

  private static MethodSpec eraseEntry(MapCode map) {
    MethodSpec.Builder method =
        Body.override("eraseEntry", TypeName.VOID, Modifier.PROTECTED)
            .addParameter(long.class, "place")
            .addCode(map.key().free())
            .addCode(map.layout().isElemIndirect() ? "elems.free(elem(place));\n" : "");
    for (String part : parts(map)) {
      method.addCode(
          map.fill(
              "$bytes:T.zero(segment(place), PARTOffset(place), $bucket:T.SIZE_OF);\n"
                  .replace("PART", part)
                  .replace("SIZE_OF", size(map, part))));
    }
    return method.build();
  }

  private static MethodSpec offset(MapCode map, String part) {
    return Body.of(part + "Offset", TypeName.LONG, Modifier.PRIVATE)
        .addParameter(long.class, "place")
        .addCode(
            map.fill(
                "return $bucket:T.PARTOffset($bucketIn:L, $place:T.$slotIn:L(place));\n"
                    .replace("PART", part)))
        .build();
  }

  /** A flat slot begins with its key; what is behind goes along, padding too, which is zero. */
  private static boolean isOnePiece(MapCode map) {
    return map.layout().isFlat() && map.layout().key().size() > 0;
  }

  /** What is copied and erased. */
  private static List<String> parts(MapCode map) {
    if (isOnePiece(map)) {
      return List.of("key");
    }
    List<String> parts = new ArrayList<>();
    if (map.layout().key().size() > 0) {
      parts.add("key");
    }
    if (map.layout().elem().size() > 0) {
      parts.add("elem");
    }
    return parts;
  }

  private static String size(MapCode map, String part) {
    if (isOnePiece(map)) {
      return "SLOT_SIZE";
    }
    boolean isKey = part.equals("key");
    boolean isLink = isKey ? map.layout().isKeyIndirect() : map.layout().isElemIndirect();
    return isLink ? "LINK_SIZE" : isKey ? "KEY_SIZE" : "ELEM_SIZE";
  }
}
