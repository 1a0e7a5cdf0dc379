package dev.inplace.processor.render.map;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** What a cursor has for keys that are one number: it notes them in an array. */
record ScalarKeyCursor(ScalarForm form, ClassName bucket) {

  /** Expression: the noted key of the entry that the cursor stands at. */
  static CodeBlock noted(ScalarForm form) {
    return CodeBlock.of("$L[index()]", array(form));
  }

  private static String array(ScalarForm form) {
    return form.name() + "s";
  }

  void addTo(TypeSpec.Builder cursor, MapCode map) {
    cursor.addField(
        FieldSpec.builder(ArrayTypeName.of(form.held()), array(form), Modifier.PRIVATE)
            .initializer("new $T[TYPICAL_GROUP]", form.held())
            .build());
    cursor.addMethod(
        Body.of("key", form.given(), Modifier.PUBLIC)
            .addJavadoc("The key of the entry that the cursor stands at.\n")
            .addCode(key(map))
            .build());
    cursor.addMethod(note(map));
    cursor.addMethod(locate(map));
  }

  private CodeBlock key(MapCode map) {
    return form.isFloating()
        ? map.fill(
            """
            long place = current();
            // Not the one noted: the other zero may have been written since.
            return $stored:L;
            """,
            Map.of("stored", stored(map, "segment(place)")))
        : CodeBlock.of("current();\nreturn $L;\n", form.show(noted(form)));
  }

  private MethodSpec note(MapCode map) {
    return Body.override("note", TypeName.VOID, Modifier.PROTECTED)
        .addParameter(int.class, "index")
        .addParameter(long.class, "bucket")
        .addParameter(long.class, "entries")
        .addCode(
            map.fill(
                """
                if (index + SLOTS > $noted:L.length) {
                  $noted:L = $arrays:T.copyOf($noted:L, 2 * $noted:L.length);
                }
                $segment:T segment = segment(bucket);
                int next = index;
                for (int at = 0; at < SLOTS; at++) {
                  long place = bucket | slot(at);
                  $noted:L[next] =
                      $stored:L;
                  next += $tophash:T.count(entries, at);
                }
                """,
                Map.of("noted", CodeBlock.of(array(form)), "stored", stored(map, "segment"))))
        .build();
  }

  private MethodSpec locate(MapCode map) {
    return Body.override("locate", TypeName.LONG, Modifier.PROTECTED)
        .addParameter(int.class, "index")
        .addCode(
            map.fill(
                """
                return $mapName:L.this.locate(
                    $noted:L[index], hash($noted:L[index]));
                """,
                Map.of("noted", CodeBlock.of(array(form)))))
        .build();
  }

  private CodeBlock stored(MapCode map, String segment) {
    return map.fill(
        "$bucket:T.$name:L($in:L, $bucketIn:L, $place:T.$slotIn:L(place))",
        Map.of("name", CodeBlock.of(form.name()), "in", CodeBlock.of(segment)));
  }
}
