package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.messages;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.inplace.processor.InplaceProcessor;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.tools.JavaFileObject;

/** Classes that were compiled earlier, in a directory of the class path. */
final class Library {
  private final Path directory;

  Library(Path directory) {
    this.directory = directory;
  }

  /** A compiler with the processor and its options: {@code inplace.model=go-386}. */
  static Compiler processing(String... options) {
    return Compiler.javac()
        .withProcessors(new InplaceProcessor())
        .withOptions(Arrays.stream(options).map("-A"::concat).toArray());
  }

  /** Compiles sources into it, over what is there, without any message. */
  void add(Compiler compiler, JavaFileObject... sources) throws IOException {
    Compilation compilation = compiler.compile(sources);
    assertThat(messages(compilation)).isEmpty();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        Path path = directory.resolve(file.getName().replaceFirst("^/CLASS_OUTPUT/", ""));
        Files.createDirectories(path.getParent());
        try (InputStream bytes = file.openInputStream()) {
          Files.copy(bytes, path, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /** Processes sources that may use it, and stops before generated code is compiled. */
  Compilation process(JavaFileObject... sources) {
    return process(List.of(), sources);
  }

  /** The same with options of the processor. */
  Compilation process(List<String> options, JavaFileObject... sources) {
    List<Object> all = new ArrayList<>(List.of("-proc:only"));
    options.forEach(option -> all.add("-A" + option));
    return Compiler.javac()
        .withProcessors(new InplaceProcessor())
        .withClasspath(classPath())
        .withOptions(all)
        .compile(sources);
  }

  /** It, and all that tests see. */
  List<File> classPath() {
    List<File> classPath = new ArrayList<>(List.of(directory.toFile()));
    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(File::new)
        .forEach(classPath::add);
    return classPath;
  }
}
