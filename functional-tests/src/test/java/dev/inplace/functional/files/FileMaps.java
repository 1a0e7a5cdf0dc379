package dev.inplace.functional.files;

import dev.inplace.file.PreparedCommit;
import dev.inplace.functional.fixtures.Binding;
import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.Methods;
import dev.inplace.functional.fixtures.Subject;
import dev.inplace.map.OffHeapMap;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Maps of any generated class that live in files. */
public final class FileMaps {
  private FileMaps() {}

  /** The map in a file, as a subject of its kind. */
  public static <K, V, F> Subject<K, V, F> openForWriting(Kind<K, V, F> kind, Path file)
      throws IOException {
    Class<? extends OffHeapMap> type = type(kind);
    OffHeapMap map = open(type, file);
    return new Binding<>(type, kind.keys(), kind.values()).bind(map);
  }

  /** The class of a kind's maps. */
  public static Class<? extends OffHeapMap> type(Kind<?, ?, ?> kind) {
    try (OffHeapMap like = kind.create().apply(null).map()) {
      return like.getClass();
    }
  }

  private static OffHeapMap open(Class<? extends OffHeapMap> type, Path file) throws IOException {
    MethodHandle open = new Methods(type).handle("openForWriting", List.of(Path.class));
    try {
      return (OffHeapMap) open.invoke(file);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError("not opened", e);
    }
  }

  /** Makes the changes of a map durable. */
  public static void commit(OffHeapMap map) throws IOException {
    call(map, "commit");
  }

  /** Copies the changes of a map for another thread. */
  public static PreparedCommit prepareCommit(OffHeapMap map) throws IOException {
    return (PreparedCommit) Objects.requireNonNull(call(map, "prepareCommit"));
  }

  private static @Nullable Object call(OffHeapMap map, String method) throws IOException {
    try {
      return new Methods(map.getClass()).handle(method, List.of()).invoke(map);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError(method, e);
    }
  }
}
