package dev.inplace.processor.export;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A compiler of C that compiles all headers as one program, for words of 32 or 64 bits.
 *
 * @param standard of the language, as its option {@code -std} has it
 */
public record CCompiler(String command, int bits, String standard) implements NativeTool {
  /** All warnings are errors. */
  private static final List<String> OPTIONS =
      List.of("-Wall", "-Wextra", "-Werror", "-fsyntax-only");

  /** One compiler takes the headers with the extensions of GNU, the other one without. */
  private static final Map<String, String> STANDARDS =
      Map.of("gcc", "gnu11", "clang", "c11", "g++", "c++17", "clang++", "c++17");

  /** Warnings that users may want to overrule. C++ compilers warn of zero-size arrays if asked. */
  private static final Map<String, List<String>> OVERRULED =
      Map.of(
          // It notes that gcc before 4.4 placed packed bit-fields differently.
          // It warns of a struct that is aligned less than its type asks for: users may want that.
          "gcc", List.of("-Wno-packed-not-aligned", "-Wno-packed-bitfield-compat"),
          "clang", List.of("-Wno-attribute-packed-for-bitfield"),
          "g++", List.of("-xc++", "-Wno-packed-not-aligned", "-Wno-packed-bitfield-compat"),
          "clang++", List.of("-xc++", "-Wno-attribute-packed-for-bitfield"));

  /** A compiler with the oldest standard that headers are for. */
  public CCompiler(String command, int bits) {
    this(command, bits, STANDARDS.get(command));
  }

  @Override
  public String messages(ExportFolder folder) throws IOException {
    String program = "all-%s-%d.c".formatted(command, bits); // several compilers may run at once
    folder.write(
        "c/" + program,
        folder.headers().stream()
            .map(header -> "#include \"" + header + "\"\n")
            .collect(Collectors.joining()));
    List<String> line =
        Stream.of(
                List.of(command, "-m" + bits, "-std=" + standard),
                OVERRULED.get(command),
                OPTIONS,
                List.of(program))
            .flatMap(List::stream)
            .toList();
    return new Command(line, folder.root().resolve("c"), Map.of()).messages();
  }

  @Override
  public String toString() {
    return command + " -m" + bits + " -std=" + standard;
  }
}
