package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.MAP_FILE;
import static dev.inplace.processor.render.Names.MAP_FILES;
import static dev.inplace.processor.render.Names.VERIFY;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.inplace.processor.layout.FileText;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.MapKey;
import dev.inplace.processor.render.Names;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The methods that seal a map in a file and open it.
 *
 * <pre>{@code
 * public static LongPersonMap open(Path path, Verify verify) throws IOException {
 *   return MapFile.open(
 *       path,
 *       "LongPersonMap",
 *       LongPersonBucket.SHAPE,
 *       layout(),
 *       verify,
 *       LongPersonMap::new,
 *       LongPersonMap::findStored);
 * }
 * }</pre>
 */
final class Sealed {
  private Sealed() {}

  static List<MethodSpec> of(MapCode map) {
    return List.of(
        constructor(), open(map), openVerified(map), seal(map), layout(map), findStored(map));
  }

  private static MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(MAP_FILE, "file")
        .addStatement("super(file)")
        .build();
  }

  private static MethodSpec open(MapCode map) {
    return factory(
            map,
            """
            The $1L that was sealed in a file, for reading only, by any number of threads. The file is
            mapped, and must stay as it is until the $1L is closed.

            @throws dev.inplace.info.ForeignFileException if it is damaged or has another layout
            """)
        .addStatement("return open(path, $T.HEAD)", VERIFY)
        .build();
  }

  private static MethodSpec openVerified(MapCode map) {
    return factory(map, "The same $1L, after a check of its head or of all bytes and entries.\n")
        .addParameter(VERIFY, "verify")
        .addCode(
            """
            return $1T.open(
                path,
                $2S,
                $3L,
                layout(),
                verify,
                $4T::new,
                $4T::findStored);
            """,
            MAP_FILES,
            map.map().simpleName(),
            Creation.shape(map),
            map.map())
        .build();
  }

  private static MethodSpec.Builder factory(MapCode map, String javadoc) {
    return Body.of("open", map.map(), Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc(javadoc, map.noun())
        .addParameter(Path.class, "path")
        .addException(IOException.class);
  }

  private static MethodSpec seal(MapCode map) {
    return Body.of("seal", TypeName.VOID, Modifier.PUBLIC)
        .addJavadoc(
            """
            Writes this $L to a file, in place of one that is there. It appears whole or not at all.

            @throws IOException if it cannot be written; the file is then the former one, or the new
            """,
            map.noun())
        .addParameter(Path.class, "path")
        .addException(IOException.class)
        .addStatement("$T.seal(this, path, layout())", MAP_FILES)
        .build();
  }

  /** The method with the layout that a reader of the file must have. */
  private static MethodSpec layout(MapCode map) {
    TypeName lines =
        ParameterizedTypeName.get(ClassName.get(List.class), ClassName.get(String.class));
    CodeBlock key =
        switch (map.declared().key()) {
          case MapKey.Fixed(FieldType type) -> line("keys: ", type);
          case MapKey.Text _ -> CodeBlock.of("$S", "keys: text");
        };
    CodeBlock value =
        map.declared()
            .fixedValue()
            .map(type -> line("values: ", type))
            .orElse(CodeBlock.of("$S", "values: none"));
    return Body.of("layout", lines, Modifier.PRIVATE, Modifier.STATIC)
        .addCode(
            """
            return $T.of(
                $L,
                $L,
                $S);
            """,
            List.class,
            key,
            value,
            "slots: " + FileText.slots(map.layout()))
        .build();
  }

  private static CodeBlock line(String name, FieldType type) {
    return switch (type) {
      case FieldType.Nested nested ->
          CodeBlock.of(
              "$T.layout($S, $T.INFO)", MAP_FILES, name, Names.of(nested.struct().flyweight()));
      case FieldType.Enumeration _,
          FieldType.Scalar _,
          FieldType.Word _,
          FieldType.Bits _,
          FieldType.Text _,
          FieldType.Array _ ->
          CodeBlock.of("$S", name + FileText.scalar(type));
    };
  }

  /** The slot where a look-up of a stored key ends. */
  private static MethodSpec findStored(MapCode map) {
    return Body.of("findStored", TypeName.LONG, Modifier.PRIVATE)
        .addParameter(MemorySegment.class, "theirs")
        .addParameter(long.class, "from")
        .addCode(
            map.fill(
                """
                $retake:L$requireLinks:L$files:T.requireStored(this, theirs, from, hash);
                return probe(theirs, hash, $held:L);
                """,
                Map.of(
                    "retake", map.key().retake(map), "requireLinks", map.value().requireLinks())))
        .build();
  }
}
