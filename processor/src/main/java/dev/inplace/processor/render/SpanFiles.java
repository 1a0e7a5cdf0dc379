package dev.inplace.processor.render;

import static dev.inplace.processor.render.Names.SPAN_FILE;
import static dev.inplace.processor.render.Names.VERIFY;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The methods of a span that write it to a file and open it from one.
 *
 * <pre>{@code
 * public void seal(Path path) throws IOException {
 *   SpanFile.seal(segment(), size(), PersonFlyweight.INFO, path);
 * }
 * }</pre>
 */
final class SpanFiles {
  private SpanFiles() {}

  static List<MethodSpec> of(StructCode struct) {
    return List.of(open(struct), openVerified(struct), seal(struct));
  }

  private static MethodSpec open(StructCode struct) {
    String javadoc =
        """
        The span that was sealed in a file, for reading only. The file is mapped, and must stay as it
        is until the arena is closed.

        @throws dev.inplace.info.ForeignFileException if it is damaged or has another layout
        """;
    return opening(struct, javadoc)
        .addStatement("return open(arena, path, $T.HEAD)", VERIFY)
        .build();
  }

  private static MethodSpec openVerified(StructCode struct) {
    return opening(struct, "The same, after a check of its head or of all bytes.\n")
        .addParameter(VERIFY, "verify")
        .addStatement(
            "$1T file =$W$1T.open(arena, path, $2T.INFO, $3S, verify)",
            SPAN_FILE,
            struct.flyweight(),
            struct.span().simpleName())
        .addStatement("return of(file.structs(), 0, file.count())")
        .build();
  }

  private static MethodSpec seal(StructCode struct) {
    return method(
            "seal",
            TypeName.VOID,
            """
            Writes the structs to a file, in place of one that is there. It appears whole or not at all.

            @throws IOException if it cannot be written; the file is then the former one, or the new
            """)
        .addParameter(Path.class, "path")
        .addException(IOException.class)
        .addStatement("$T.seal(segment(), size(),$W$T.INFO, path)", SPAN_FILE, struct.flyweight())
        .build();
  }

  private static MethodSpec.Builder opening(StructCode struct, String javadoc) {
    return method("open", struct.span(), javadoc)
        .addModifiers(Modifier.STATIC)
        .addParameter(Arena.class, "arena")
        .addParameter(Path.class, "path")
        .addException(IOException.class);
  }

  private static MethodSpec.Builder method(String name, TypeName type, String javadoc) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .returns(type)
        .addJavadoc(javadoc);
  }
}
