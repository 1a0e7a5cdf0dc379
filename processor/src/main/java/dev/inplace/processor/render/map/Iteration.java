package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.MAP_CURSOR;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.inplace.processor.render.Names;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The iteration over entries: a cursor, and {@code forEach} with it. */
final class Iteration {
  /** Javadoc of {@code cursor}. */
  static final String CURSOR = "A cursor before the first entry.\n";

  /** Javadoc of a cursor's {@code key}. */
  static final String KEY = "The key of the cursor's entry.\n";

  private Iteration() {}

  static List<MethodSpec> methods(MapCode map) {
    MethodSpec cursor =
        Body.of("cursor", cursor(map), Modifier.PUBLIC)
            .addJavadoc(CURSOR)
            .addStatement("return new Cursor()")
            .build();
    return List.of(forEach(map), cursor, partition(map));
  }

  static MethodSpec forEach(MapCode map) {
    return Body.of("forEach", TypeName.VOID, Modifier.PUBLIC)
        .addJavadoc(
            """
            Shows all entries, in random order, by flyweights that are used again for the next.
            The $L may be changed meanwhile.
            """,
            map.noun())
        .addParameter(visitor(map), "visitor")
        .addCode(
            map.fill(
                """
                $check:T.nonNull(visitor, "visitor");
                Cursor cursor = cursor();
                while (cursor.next()) {
                  visitor.visit($shown:L);
                }
                """,
                Map.of("shown", shown(map))))
        .build();
  }

  /** Javadoc of {@code partition}. */
  static String partitionJavadoc(MapCode map) {
    return """
    Cursors over parts of about the same size, which together meet each entry once. While
    the %1$s does not change, each may be used by another thread, if the %1$s is shared.
    """
        .formatted(map.noun());
  }

  private static MethodSpec partition(MapCode map) {
    return Body.of(
            "partition",
            ParameterizedTypeName.get(ClassName.get(List.class), cursor(map)),
            Modifier.PUBLIC)
        .addJavadoc(partitionJavadoc(map))
        .addParameter(int.class, "parts")
        .addStatement("return $T.cursors(parts, part -> new Cursor(part, parts))", Names.PARTITION)
        .build();
  }

  static List<TypeSpec> types(MapCode map) {
    return List.of(visitorType(map), cursorType(map));
  }

  private static TypeSpec visitorType(MapCode map) {
    return TypeSpec.interfaceBuilder("Visitor")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addAnnotation(FunctionalInterface.class)
        .addJavadoc("The action on each entry.\n")
        .addMethod(
            Body.of("visit", TypeName.VOID, Modifier.PUBLIC, Modifier.ABSTRACT)
                .addJavadoc("Receives an entry; the key is read-only.\n")
                .addParameter(map.key().viewType(), "key")
                .addParameters(map.value().shown().stream().toList())
                .build())
        .build();
  }

  private static TypeSpec cursorType(MapCode map) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder("Cursor")
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(MAP_CURSOR)
            .addJavadoc("A cursor over the entries while the $L may change.\n", map.noun())
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addStatement("super($T.this, epoch())", map.map())
                    .build())
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(int.class, "part")
                    .addParameter(int.class, "parts")
                    .addStatement("super($T.this, epoch(), part, parts)", map.map())
                    .build());
    Family.ofCursor(map).ifPresent(type::addSuperinterface);
    map.key().addToCursor(type);
    type.addMethod(
        Body.override("next", TypeName.BOOLEAN, Modifier.PUBLIC)
            .addCode(
                """
                if (!advance()) {
                  return false;
                }
                if (isNoting()) {
                  note(number(table(), slot()));
                }
                return true;
                """)
            .build());
    type.addMethod(
        Body.of("key", map.key().viewType(), Modifier.PUBLIC)
            .addJavadoc(KEY)
            .addStatement("requireEntry()")
            .addCode(map.key().show())
            .build());
    map.value().addToCursor(type, map);
    type.addMethod(
        Body.override("number", TypeName.LONG, Modifier.PROTECTED)
            .addParameter(MemorySegment.class, "table")
            .addParameter(long.class, "slot")
            .addStatement("return $L", map.key().storedNumber())
            .build());
    type.addMethod(
        Body.override("hash", TypeName.LONG, Modifier.PROTECTED)
            .addParameter(long.class, "number")
            .addStatement("return $L", hashOfNumber(map))
            .build());
    return type.build();
  }

  private static CodeBlock hashOfNumber(MapCode map) {
    return map.key() instanceof ScalarKey
        ? CodeBlock.of("$T.this.$L", map.map(), map.key().hashOfNumber())
        : map.key().hashOfNumber();
  }

  /** Arguments of a visitor or test: what the cursor shows. */
  static CodeBlock shown(MapCode map) {
    return CodeBlock.of(map.declared().isSet() ? "cursor.key()" : "cursor.key(), cursor.value()");
  }

  private static ClassName visitor(MapCode map) {
    return map.map().nestedClass("Visitor");
  }

  private static ClassName cursor(MapCode map) {
    return map.map().nestedClass("Cursor");
  }
}
