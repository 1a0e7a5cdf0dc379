package dev.inplace.processor.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.inplace.processor.compile.Build;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** The exported files of a compilation. */
record Exported(Compilation compilation) {
  private static final String FOLDER = "/META-INF/inplace/";
  private static final Pattern TYPE = Pattern.compile("(?:record|enum) ([\\p{L}\\d_$]+)");

  /** Of types without package and imports, in all languages. */
  static Exported of(String... types) {
    return with(List.of("inplace.export=c,go,rust"), types);
  }

  /** Of types without package and imports, with options of the processor. */
  static Exported with(List<String> options, String... types) {
    return with(options, Stream.of(types).map(Exported::source).toArray(JavaFileObject[]::new));
  }

  /** Of source files, with options of the processor. */
  static Exported with(List<String> options, JavaFileObject... sources) {
    Compilation compilation = Build.process(options, sources);
    assertThat(Build.messages(compilation)).isEmpty();
    return new Exported(compilation);
  }

  private static JavaFileObject source(String type) {
    Matcher name = TYPE.matcher(type);
    assertThat(name.find()).isTrue();
    return Build.source(
        "demo." + name.group(1), "package demo; import dev.inplace.annotation.*; " + type);
  }

  /** The text of a file: {@code c/Tick.h}. */
  String file(String name) {
    return Build.text(compilation, FOLDER.substring(1) + name);
  }

  /** The names of all files, in order. */
  List<String> files() {
    return compilation.generatedFiles().stream()
        .map(JavaFileObject::getName)
        .filter(name -> name.contains(FOLDER) && !name.endsWith(".json"))
        .map(name -> name.substring(name.indexOf(FOLDER) + FOLDER.length()))
        .sorted()
        .toList();
  }

  /** Shows all files to a compiler, which is to have nothing against them. */
  void isAcceptedBy(NativeTool tool) throws IOException {
    tool.assumeInstalled();
    try (ExportFolder folder = ExportFolder.temporary()) {
      write(folder);
      assertThat(tool.messages(folder)).isEmpty();
    }
  }

  void write(ExportFolder folder) throws IOException {
    for (String name : files()) {
      folder.write(name, file(name));
    }
  }
}
