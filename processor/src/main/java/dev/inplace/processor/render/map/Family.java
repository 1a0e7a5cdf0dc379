package dev.inplace.processor.render.map;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.MapKey;
import dev.inplace.processor.render.Names;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The common types of maps: the interface for a kind of key, and the map of the JDK. */
final class Family {
  private static final String AS_MAP =
      """
      This map as one of the JDK, of copies, for tests and glue. It is slow: each read makes objects.
      """;

  private static final String TO_RECORD = "toRecord";

  private Family() {}

  /** The interface of the map; empty for those without struct values. */
  static Optional<TypeName> ofMap(MapCode map) {
    return map.value() instanceof StructValue value
        ? kind(map.key())
            .map(
                kind -> {
                  TypeName[] structs = {value.flyweight(), value.type()};
                  return kind.equals(Names.STRUCTS_BY_KEY)
                      ? ParameterizedTypeName.get(kind, given(map.key()), structs[0], structs[1])
                      : ParameterizedTypeName.get(kind, structs);
                })
        : Optional.empty();
  }

  /** The interface of the map's cursor, with the same condition. */
  static Optional<TypeName> ofCursor(MapCode map) {
    return map.value() instanceof StructValue value
        ? kind(map.key())
            .map(kind -> kind.equals(Names.STRUCTS_BY_KEY) ? Names.KEYED_STRUCTS : kind)
            .map(kind -> ParameterizedTypeName.get(kind.nestedClass("Cursor"), value.flyweight()))
        : Optional.empty();
  }

  private static Optional<ClassName> kind(KeyCode key) {
    if (!(key instanceof ScalarKey scalar) || scalar.viewType() instanceof ClassName) {
      return Optional.of(Names.STRUCTS_BY_KEY);
    }
    return Optional.ofNullable(
        Map.of(
                TypeName.LONG, Names.STRUCTS_BY_LONG,
                TypeName.INT, Names.STRUCTS_BY_INT,
                TypeName.DOUBLE, Names.STRUCTS_BY_DOUBLE)
            .get(scalar.viewType()));
  }

  private static TypeName given(KeyCode key) {
    return key.forms().getFirst().parameters().getFirst().type();
  }

  /**
   * The view as a map of the JDK; none of a set, or if a component takes the name that it needs.
   */
  static List<MethodSpec> methods(MapCode map) {
    boolean isTaken =
        map.declared().key() instanceof MapKey.Fixed(FieldType.Nested nested)
            && nested.struct().fields().stream().anyMatch(field -> field.name().equals(TO_RECORD));
    return isTaken ? List.of() : view(map);
  }

  private static List<MethodSpec> view(MapCode map) {
    return switch (map.value()) {
      case NoValue _ -> List.of();
      case StructValue value -> List.of(asMap(map, value.type(), "() -> get(cursor.key())"));
      case VaryingValue value ->
          value.kind() instanceof TextKind
              ? List.of(asMap(map, ClassName.get(String.class), "() -> cursor.value().toString()"))
              : List.of();
      case PrimitiveValue value -> List.of(asMap(map, value.type().box(), "cursor::value"));
    };
  }

  private static MethodSpec asMap(MapCode map, TypeName value, String copy) {
    TypeName key =
        map.key() instanceof TextKey ? ClassName.get(String.class) : given(map.key()).box();
    TypeName type = ParameterizedTypeName.get(ClassName.get(Map.class), key, value);
    return Body.of("asMap", type, Modifier.PUBLIC)
        .addJavadoc(AS_MAP)
        .addCode(
            map.fill(
                """
                return new $view:T<>(
                    $keyClass:T.class,
                    this::size,
                    this::contains,
                    this::get,
                    this::put,
                    this::remove,
                    () -> {
                      Cursor cursor = cursor();
                      return new $view:T.Steps<>(
                          cursor::next,
                          $key:L,
                          $copy:L);
                    });
                """,
                Map.of(
                    "view",
                    Names.MAP_VIEW,
                    "keyClass",
                    key,
                    "key",
                    CodeBlock.of(copyOfKey(map.key())),
                    "copy",
                    CodeBlock.of(copy))))
        .build();
  }

  private static String copyOfKey(KeyCode key) {
    return switch (key) {
      case ScalarKey _ -> "cursor::key";
      case TextKey _ -> "() -> cursor.key().toString()";
      case StructKey _, WordsKey _, LargeKey _ -> "() -> cursor.key()." + TO_RECORD + "()";
    };
  }
}
