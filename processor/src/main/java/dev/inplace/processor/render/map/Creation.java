package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.SHARING;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.inplace.processor.render.CompiledAgainst;
import java.lang.foreign.Arena;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The creation of a map, in memory of its own or in a user's arena. */
final class Creation {
  private Creation() {}

  static List<MethodSpec> of(MapCode map) {
    return List.of(
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(long.class, "expectedSize")
            .addParameter(SHARING, "sharing")
            .addStatement(
                "super($S,$W$L, $L, expectedSize, sharing)",
                map.map().simpleName(),
                shape(map),
                map.declared().isAtOnce())
            .build(),
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(long.class, "expectedSize")
            .addParameter(Arena.class, "arena")
            .addStatement(
                "super($S,$W$L, $L, expectedSize, arena)",
                map.map().simpleName(),
                shape(map),
                map.declared().isAtOnce())
            .build(),
        factory(map, "An empty $L, confined to this thread.\n")
            .addStatement("return new $T(0, $T.CONFINED)", map.map(), SHARING)
            .build(),
        factory(map, "An empty $L, confined to this thread, with room for so many entries.\n")
            .addParameter(long.class, "expectedSize")
            .addStatement("return new $T(expectedSize, $T.CONFINED)", map.map(), SHARING)
            .build(),
        shared(
                map,
                "An empty $L that several threads may read at once, and one at a time may"
                    + " change.\n")
            .addStatement("return new $T(0, $T.SHARED)", map.map(), SHARING)
            .build(),
        shared(map, "The same $L, with room for so many entries.\n")
            .addParameter(long.class, "expectedSize")
            .addStatement("return new $T(expectedSize, $T.SHARED)", map.map(), SHARING)
            .build(),
        factory(map, "An empty $L in an arena of yours, which frees its memory.\n")
            .addParameter(Arena.class, "arena")
            .addStatement("return new $T(0, arena)", map.map())
            .build(),
        factory(map, "An empty $L in an arena of yours, with room for so many entries.\n")
            .addParameter(Arena.class, "arena")
            .addParameter(long.class, "expectedSize")
            .addStatement("return new $T(expectedSize, arena)", map.map())
            .build());
  }

  /** Expression: the shape of buckets; refuses a map whose enums or structs have changed. */
  static CodeBlock shape(MapCode map) {
    return map.usesOthers()
        ? CodeBlock.of("$L.checked($T.SHAPE)", CompiledAgainst.NAME, map.bucket())
        : CodeBlock.of("$T.SHAPE", map.bucket());
  }

  private static MethodSpec.Builder factory(MapCode map, String javadoc) {
    return named("create", map, javadoc);
  }

  private static MethodSpec.Builder shared(MapCode map, String javadoc) {
    return named("createShared", map, javadoc);
  }

  private static MethodSpec.Builder named(String name, MapCode map, String javadoc) {
    TypeName type = map.map();
    return Body.of(name, type, Modifier.PUBLIC, Modifier.STATIC).addJavadoc(javadoc, map.noun());
  }
}
