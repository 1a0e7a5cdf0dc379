package dev.inplace.processor.render.map;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
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
                    long offset = $bucket:T.keyOffset($place:T.bucket(place), $place:T.slot(place));
                    return shownKey.show(readOnlySegment(place), offset, epoch(), 0);
                    """))
            .build());
    cursor.addMethod(note(map));
    cursor.addMethod(
        Body.override("locate", TypeName.LONG, Modifier.PROTECTED)
            .addParameter(int.class, "index")
            .addCode(
                map.fill(
                    """
                    $segment:T.copy(keys, index * KEY_SIZE, keyBytes, $layouts:T.BYTE, 0, KEY_SIZE);
                    return $mapName:L.this.locate(hash(), NOT_INLINED);
                    """))
            .build());
  }

  private static MethodSpec note(MapCode map) {
    return Body.override("note", TypeName.VOID, Modifier.PROTECTED)
        .addParameter(int.class, "index")
        .addParameter(long.class, "place")
        .addCode(
            map.fill(
                """
                if ((index + 1) * KEY_SIZE > keys.length) {
                  keys = $arrays:T.copyOf(keys, 2 * keys.length);
                }
                long offset = $bucket:T.keyOffset($place:T.bucket(place), $place:T.slot(place));
                $segment:T.copy(
                    segment(place), $layouts:T.BYTE, offset, keys, index * KEY_SIZE, KEY_SIZE);
                """))
        .build();
  }
}
