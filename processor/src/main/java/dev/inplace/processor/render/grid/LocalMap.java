package dev.inplace.processor.render.grid;

import static dev.inplace.processor.render.grid.GridNames.LOADING;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.MapKey;
import dev.inplace.processor.model.Struct;
import dev.inplace.processor.render.Names;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;

/** The copies from a local map of the same keys and values, and to one. */
final class LocalMap {
  private LocalMap() {}

  static List<MethodSpec> methods(
      ClassName flyweight, ClassName record, ClassName local, MapKey key) {
    return List.of(putAll(flyweight, record, local, key), copyPartition(flyweight, local));
  }

  private static MethodSpec putAll(
      ClassName flyweight, ClassName record, ClassName local, MapKey key) {
    return GridRenderer.method(
            "putAll", TypeName.VOID, "Inserts or replaces all entries of a local map.\n")
        .addParameter(local, "local")
        .beginControlFlow(
            "try ($1T arena = $1T.ofConfined();$W$2T loading = loading())",
            Arena.class,
            ParameterizedTypeName.get(LOADING, record))
        .addStatement("$1T copy = $1T.allocate(arena)", flyweight)
        .addStatement("$1T bytes = $2T.segmentOf(copy)", MemorySegment.class, Names.FLYWEIGHT)
        .addCode("local.forEach((key, value) -> {\n$>")
        .addStatement("copy.copyFrom(value)")
        .addStatement("loading.put($L, bytes)", boxed(key))
        .addCode("$<});\n")
        .endControlFlow()
        .build();
  }

  /**
   * Visitors get a flyweight of a text or a struct, which the next entry changes. A struct is read
   * by its static method: a component may be named as the other one.
   */
  private static CodeBlock boxed(MapKey key) {
    return switch (key) {
      case MapKey.Text _ -> CodeBlock.of("key.toString()");
      case MapKey.Fixed(FieldType.Nested(Struct struct)) ->
          CodeBlock.of(
              "$T.read($T.segmentOf(key), 0)", Names.of(struct.flyweight()), Names.FLYWEIGHT);
      case MapKey.Fixed _ -> CodeBlock.of("key");
    };
  }

  private static MethodSpec copyPartition(ClassName flyweight, ClassName local) {
    return GridRenderer.method(
            "copyPartition", TypeName.VOID, "Copies the entries of a partition to a local map.\n")
        .addParameter(int.class, "partition")
        .addParameter(local, "local")
        .beginControlFlow("try ($1T arena = $1T.ofConfined())", Arena.class)
        .addStatement("$1T copy = $1T.allocate(arena)", flyweight)
        .addStatement("$1T bytes = $2T.segmentOf(copy)", MemorySegment.class, Names.FLYWEIGHT)
        .addStatement("eachOf(partition, bytes,$Wkey -> local.findOrInsert(key).copyFrom(copy))")
        .endControlFlow()
        .build();
  }
}
