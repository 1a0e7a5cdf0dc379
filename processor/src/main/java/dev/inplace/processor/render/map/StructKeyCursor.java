package dev.inplace.processor.render.map;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** What a cursor has for keys that are structs: it notes their bytes on the heap. */
final class StructKeyCursor {
  private StructKeyCursor() {}

  static void addTo(TypeSpec.Builder cursor, MapCode map, ClassName flyweight) {
    cursor.addField(
        FieldSpec.builder(int.class, "KEY_SIZE", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer("(int) $T.KEY_SIZE", map.bucket())
            .build());
    cursor.addField(
        FieldSpec.builder(flyweight, "shownKey", Modifier.PRIVATE, Modifier.FINAL)
            .initializer("new $T()", flyweight)
            .build());
    cursor.addField(
        FieldSpec.builder(byte[].class, "keys", Modifier.PRIVATE)
            .initializer("new byte[TYPICAL_GROUP * KEY_SIZE]")
            .build());
    cursor.addMethod(
        Body.of("key", flyweight, Modifier.PUBLIC)
            .addJavadoc("The key of the entry that the cursor stands at, for reading only.\n")
            .addCode(
                map.fill(
                    """
                    long place = current();
                    $key:L
                    return shownKey.show(readOnlySegment($in:L), offset, epoch(), 0);
                    """,
                    at(map)))
            .build());
    cursor.addMethod(note(map));
    cursor.addMethod(
        Body.override("locate", TypeName.LONG, Modifier.PROTECTED)
            .addParameter(int.class, "index")
            .addCode(
                map.fill(
                    """
                    $segment:T.copy(keys, index * KEY_SIZE, keyBytes, $layouts:T.BYTE, 0, KEY_SIZE);
                    return $mapName:L.this.locate(hash());
                    """))
            .build());
  }

  private static MethodSpec note(MapCode map) {
    return Body.override("note", TypeName.VOID, Modifier.PROTECTED)
        .addParameter(int.class, "index")
        .addParameter(long.class, "bucket")
        .addParameter(long.class, "entries")
        .addCode(
            map.fill(
                """
                if ((index + SLOTS) * KEY_SIZE > keys.length) {
                  keys = $arrays:T.copyOf(keys, 2 * keys.length);
                }
                int to = index * KEY_SIZE;
                for (long left = entries; left != 0; left = $tophash:T.rest(left)) {
                  long place = bucket | slot($tophash:T.first(left));
                  $key:L
                  $segment:T.copy(segment($in:L), $layouts:T.BYTE, offset, keys, to, KEY_SIZE);
                  to += KEY_SIZE;
                }
                """,
                at(map)))
        .build();
  }

  /**
   * Where the key of the entry at {@code place} is: statements for the offset, and a slab's place.
   */
  private static Map<String, CodeBlock> at(MapCode map) {
    return map.layout().isKeyIndirect()
        ? Map.of(
            "key",
            map.fill("long key = $mapName:L.this.key(place);\nlong offset = $place:T.offset(key);"),
            "in",
            CodeBlock.of("key"))
        : Map.of(
            "key",
            map.fill("long offset = $bucket:T.keyOffset($bucketIn:L, $place:T.$slotIn:L(place));"),
            "in",
            CodeBlock.of("place"));
  }
}
