package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.MAP_FILES;
import static dev.inplace.processor.render.Names.PREPARED_COMMIT;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The methods of a map that lives in a file.
 *
 * <pre>{@code
 * public static LongPersonMap openForWriting(Path path) throws IOException {
 *   return MapFiles.openForWriting(
 *       path,
 *       "LongPersonMap",
 *       LongPersonBucket.SHAPE,
 *       layout(),
 *       LongPersonMap::new,
 *       LongPersonMap::keepStored);
 * }
 * }</pre>
 */
final class Committed {
  private Committed() {}

  static List<MethodSpec> of(MapCode map) {
    CodeBlock keep = CodeBlock.builder().add(map.key().keep()).add(map.value().keep()).build();
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(open(map, !keep.isEmpty()));
    methods.add(commit(map));
    methods.add(prepareCommit(map));
    methods.add(backup(map));
    methods.add(changes());
    if (!keep.isEmpty()) {
      methods.add(keepStored(keep));
    }
    return methods;
  }

  private static MethodSpec open(MapCode map, boolean hasMemoryOutside) {
    return Body.of("openForWriting", map.map(), Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc(
            """
            The $1L that lives in a file, as of its last commit; a new one if there is no file. It changes
            in memory, on one thread at a time, and {@code commit} makes the changes durable.

            @throws dev.inplace.file.WriterException if it is open for writing already
            @throws dev.inplace.info.ForeignFileException if it is damaged or has another layout
            """,
            map.noun())
        .addParameter(Path.class, "path")
        .addException(IOException.class)
        .addCode(
            """
            return $1T.openForWriting(
                path,
                $2S,
                $3L,
                layout(),
                $4T::new,
                $5L);
            """,
            MAP_FILES,
            map.map().simpleName(),
            Creation.shape(map),
            map.map(),
            hasMemoryOutside
                ? CodeBlock.of("$T::keepStored", map.map())
                : CodeBlock.of("(_, _, _) -> {}"))
        .build();
  }

  private static MethodSpec commit(MapCode map) {
    return Body.of("commit", TypeName.VOID, Modifier.PUBLIC)
        .addJavadoc(
            """
            Makes all changes of this $1L durable in its file. After a crash, the file has this commit or a
            later one. All flyweights of this $1L end. On Linux it compares the pages that were
            written to, elsewhere the whole file.

            @throws dev.inplace.file.CommitException if they could not be written
            @throws UnsupportedOperationException if it is not open for writing in a file
            """,
            map.noun())
        .addException(IOException.class)
        .addStatement("$T.commit(this)", MAP_FILES)
        .build();
  }

  private static MethodSpec prepareCommit(MapCode map) {
    return Body.of("prepareCommit", PREPARED_COMMIT, Modifier.PUBLIC)
        .addJavadoc(
            """
            Copies all changes of this $L, for a commit that any thread writes with {@code call} while
            this thread goes on. Flyweights stay. On Linux it copies the pages that were written to since
            the file was mapped, elsewhere all memory.

            @throws dev.inplace.file.CommitException if there is no memory for it
            @throws UnsupportedOperationException if it is not open for writing in a file
            """,
            map.noun())
        .addException(IOException.class)
        .addStatement("return $T.prepareCommit(this)", MAP_FILES)
        .build();
  }

  private static MethodSpec backup(MapCode map) {
    return Body.of("backup", TypeName.LONG, Modifier.PUBLIC)
        .addJavadoc(
            """
            Copies the last commit of this $L to another file, which {@code open} can read at once.
            Changes that are not committed are not in it.

            @return the stamp of that commit, for the changes since it
            @throws UnsupportedOperationException if it is not open for writing in a file
            """,
            map.noun())
        .addParameter(Path.class, "path")
        .addException(IOException.class)
        .addStatement("return $T.backup(this, path)", MAP_FILES)
        .build();
  }

  private static MethodSpec changes() {
    return Body.of("backup", TypeName.LONG, Modifier.PUBLIC)
        .addJavadoc(
            """
            Writes what commits have changed since a copy to a file, for {@code Backup.apply}.

            @param since the stamp of the copy
            @return the stamp of the last commit
            @throws IllegalArgumentException if the changes since then are not known: copy all of it
            @throws UnsupportedOperationException if it is not open for writing in a file
            """)
        .addParameter(long.class, "since")
        .addParameter(Path.class, "path")
        .addException(IOException.class)
        .addStatement("return $T.backup(this, since, path)", MAP_FILES)
        .build();
  }

  /** The method that keeps the memory of a stored entry outside of its slot. */
  private static MethodSpec keepStored(CodeBlock keep) {
    return Body.of("keepStored", TypeName.VOID, Modifier.PRIVATE)
        .addParameter(MemorySegment.class, "table")
        .addParameter(long.class, "slot")
        .addCode(keep)
        .build();
  }
}
