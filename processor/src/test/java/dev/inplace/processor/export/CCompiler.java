package dev.inplace.processor.export;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A compiler of C that compiles all headers as one program, for words of 32 or 64 bits. */
public record CCompiler(String command, int bits) implements NativeTool {
  /** All warnings are errors. */
  private static final List<String> OPTIONS =
      List.of("-Wall", "-Wextra", "-Werror", "-fsyntax-only", "all.c");

  /** One compiler takes the headers with the extensions of GNU, the other one without. */
  private static final Map<String, List<String>> DIALECTS =
      Map.of(
          // It warns of a struct that is aligned less than its type asks for: users may want that.
          "gcc", List.of("-std=gnu11", "-Wno-packed-not-aligned"),
          "clang", List.of("-std=c11"));

  @Override
  public String messages(ExportFolder folder) throws IOException {
    folder.write(
        "c/all.c",
        folder.headers().stream()
            .map(header -> "#include \"" + header + "\"\n")
            .collect(Collectors.joining()));
    List<String> line =
        Stream.of(List.of(command, "-m" + bits), DIALECTS.get(command), OPTIONS)
            .flatMap(List::stream)
            .toList();
    return new Command(line, folder.root().resolve("c"), Map.of()).messages();
  }

  @Override
  public String toString() {
    return command + " -m" + bits;
  }
}
