package dev.inplace.processor.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.inplace.check.LayoutChangedError;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaFileObject;

/**
 * An application in {@code app}, compiled against one version of a library in {@code lib} and run
 * with another. Its class {@code app.Uses} has a static method for each use, which takes a segment.
 */
final class Versions {
  private static final long BYTES = 1 << 12;

  private final Path root;

  Versions(Path root) {
    this.root = root;
  }

  /** The directory of the classes of a version of the library, or of the application. */
  Path directory(String name) throws IOException {
    return Files.createDirectories(root.resolve(name));
  }

  void library(String version, JavaFileObject... sources) throws IOException {
    new Library(directory(version)).add(Library.processing(), sources);
  }

  /** Compiles the application against a version. */
  void application(String version, JavaFileObject... sources) throws IOException {
    new Library(directory("app"))
        .add(
            Library.processing().withClasspath(new Library(directory(version)).classPath()),
            sources);
  }

  /** A run of the application with a version of the library, in a class loader of its own. */
  Run run(String version) throws IOException {
    URL[] urls = {directory("app").toUri().toURL(), directory(version).toUri().toURL()};
    return new Run(new URLClassLoader(urls, Versions.class.getClassLoader()));
  }

  /** One run, with one segment for all uses. */
  static final class Run implements AutoCloseable {
    private final URLClassLoader loader;
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment segment = arena.allocate(BYTES, 64);

    private Run(URLClassLoader loader) {
      this.loader = loader;
    }

    MemorySegment segment() {
      return segment;
    }

    /** The result of a use, as text. */
    String use(String name) throws Throwable {
      try {
        return String.valueOf(
            loader
                .loadClass("app.Uses")
                .getMethod(name, MemorySegment.class)
                .invoke(null, segment));
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }

    /** The message with which a use is refused, at its first time and at all later ones. */
    String refused(String name) {
      Throwable first = catchThrowable(() -> use(name));
      Throwable second = catchThrowable(() -> use(name));
      assertThat(first).as(name).isExactlyInstanceOf(LayoutChangedError.class);
      assertThat(second).as(name).isExactlyInstanceOf(LayoutChangedError.class);
      assertThat(second).hasMessage(first.getMessage());
      return first.getMessage();
    }

    @Override
    public void close() throws IOException {
      arena.close();
      loader.close();
    }
  }
}
