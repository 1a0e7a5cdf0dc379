package dev.inplace.functional.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The exported readers of all maps of the fixtures, with programs in C and Go that check them. The
 * fixtures are those beside this class: a copy of it has the classic ones.
 */
final class Readers {
  private static final List<String> PACKAGES = List.of("fixtures", "value", "form");
  private static final List<Path> ROOTS =
      List.of(Path.of("src/test/java"), Path.of("target/generated-test-sources/classic"));
  private static final Path RESOURCES = Path.of("src/test/resources/dev/inplace/functional/export");

  /** In files about structs with words of 32 bits. */
  private static final Pattern OF_32_BITS = Pattern.compile("(go-386|go-arm|c-i386),");

  /** A map whose key has words of 64 bits, and whose value of 32. */
  private static final String OF_TWO_PLATFORMS = "BigFloatKeyOddValueMap";

  private static final List<String> SANITIZED =
      List.of("-O1", "-g", "-fsanitize=address,undefined", "-fno-sanitize-recover=all");

  private final Path directory;
  private final Path exports;

  /** Exports all in a directory. */
  Readers(Path directory) throws IOException {
    this.directory = directory;
    exports = directory.resolve("META-INF/inplace");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-proc:only",
              "-Ainplace.export=c,go",
              "-d",
              directory.toString(),
              "-processor",
              "dev.inplace.processor.InplaceProcessor",
              "-classpath",
              classPath());
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources()));
      assertThat(task.call()).as(messages.toString()).isTrue();
    }
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** The sources of the packages beside this one. */
  private static List<Path> sources() throws IOException {
    Path here = Path.of(Readers.class.getPackageName().replace('.', File.separatorChar));
    List<Path> sources = new ArrayList<>();
    for (Path root : ROOTS) {
      for (String name : PACKAGES) {
        Path folder = root.resolve(here.resolveSibling(name));
        if (Files.isDirectory(root.resolve(here))) {
          try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
          }
        }
      }
    }
    return sources;
  }

  /** The maps that a program in C can read, in the order of their names. */
  List<ExportedMap> inC(int bits) throws IOException {
    return maps("c", bits, "_cursor {", ExportedMap::ofC);
  }

  /** The maps that can be read in Go on a platform of 64 bits, in the order of their names. */
  List<ExportedMap> inGo() throws IOException {
    return maps("go", Long.SIZE, ") lookUp(", ExportedMap::ofGo);
  }

  private List<ExportedMap> maps(
      String language, int bits, String mark, Function<String, ExportedMap> of) throws IOException {
    List<ExportedMap> maps = new ArrayList<>();
    for (Path file : files(language, bits)) {
      String text = Files.readString(file);
      if (text.contains(mark) && !text.contains(OF_TWO_PLATFORMS)) {
        maps.add(of.apply(text));
      }
    }
    return maps;
  }

  private List<Path> files(String language, int bits) throws IOException {
    List<Path> good = new ArrayList<>();
    try (Stream<Path> files = Files.list(exports.resolve(language))) {
      for (Path file : files.sorted().toList()) {
        boolean isOf32Bits = OF_32_BITS.matcher(Files.readString(file)).find();
        if (isOf32Bits == (bits == Integer.SIZE)) {
          good.add(file);
        }
      }
    }
    return good;
  }

  private static String resource(String name) throws IOException {
    return Files.readString(RESOURCES.resolve(name));
  }

  private static String checks(List<ExportedMap> maps, String template) throws IOException {
    String check = resource(template);
    return maps.stream().map(map -> map.check(check)).collect(Collectors.joining("\n"));
  }

  /** Compiles the program in C, for words of 32 or 64 bits. */
  Path compileC(int bits) throws IOException, InterruptedException {
    List<ExportedMap> maps = inC(bits);
    String name = "readers-" + bits;
    Path source = exports.resolve("c/" + name + ".c");
    Files.writeString(
        source,
        resource("readers.h")
            + maps.stream()
                .map(map -> "#include \"%s.h\"\n".formatted(map.name()))
                .collect(Collectors.joining())
            + checks(maps, "check.c")
            + "static bool check(const char *map, const char *path, FILE *queries) {\n"
            + maps.stream()
                .map(
                    map ->
                        "  if (strcmp(map, \"%1$s\") == 0) return check_%1$s(path, queries);\n"
                            .formatted(map.name()))
                .collect(Collectors.joining())
            + "  abort();\n}\n"
            + resource("readers.c"));
    Path program = directory.resolve(name);
    List<String> command = new ArrayList<>(List.of("gcc", "-std=gnu11", "-Wall", "-Wextra"));
    command.addAll(List.of("-Werror", "-Wno-packed-not-aligned", "-Wno-packed-bitfield-compat"));
    command.addAll(SANITIZED);
    command.addAll(List.of("-m" + bits, "-o", program.toString(), source.toString()));
    assertThat(Program.run(directory, command)).isEmpty();
    return program;
  }

  /** Compiles the program in Go. */
  Path compileGo() throws IOException, InterruptedException {
    List<ExportedMap> maps = inGo();
    Path module = directory.resolve("module");
    Files.createDirectories(module.resolve("layouts"));
    for (Path file : files("go", Long.SIZE)) {
      Files.copy(file, module.resolve("layouts").resolve(file.getFileName()));
    }
    Files.writeString(module.resolve("go.mod"), "module readers\n\ngo 1.18\n");
    Files.writeString(
        module.resolve("main.go"),
        resource("readers.go")
            + "\nvar checks = map[string]func(string, []query){\n"
            + maps.stream()
                .map(map -> "\t\"%1$s\": check%1$s,\n".formatted(map.name()))
                .collect(Collectors.joining())
            + "}\n\n"
            + checks(maps, "check.go"));
    Path program = directory.resolve("readers-go");
    List<String> command = List.of("go", "build", "-o", program.toString(), ".");
    assertThat(Program.run(module, command)).isEmpty();
    return program;
  }
}
