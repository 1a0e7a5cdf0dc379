package dev.inplace.processor.export;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A compiler of C, Go or Rust, or a tool that comes with one. */
public interface NativeTool {

  /** Compilers for words of 32 or of 64 bits. */
  static Stream<NativeTool> compilers(int bits) {
    return Stream.of(
            Stream.of("gcc", "clang", "g++", "clang++")
                .map(command -> new CCompiler(command, bits)),
            (bits == 32 ? Stream.of("386", "arm") : Stream.of("amd64", "arm64"))
                .map(GoTool::compiler),
            Stream.of(new RustTool(bits)))
        .flatMap(tools -> tools);
  }

  /** All that have nothing against a good file, whatever words it has. */
  static Stream<NativeTool> all() {
    return Stream.of(compilers(64), compilers(32), Stream.of(GoTool.format()))
        .flatMap(tools -> tools);
  }

  /** All it says of the files in a folder: nothing if it has nothing against them. */
  String messages(ExportFolder folder) throws IOException;

  /**
   * Skips the test that asks where the tool is missing, as compilers for 32 bits often are, or
   * cannot compile the simplest file; with {@code -Dnative.required=true} the test fails instead.
   */
  default void assumeInstalled() throws IOException {
    String trouble = trouble();
    if (trouble.isEmpty()) {
      return;
    }
    String message = this + " is missing or does not work: " + trouble;
    if (Boolean.getBoolean("native.required")) {
      fail(message);
    }
    Assumptions.abort(message);
  }

  /** Its messages for the simplest file. */
  default String trouble() throws IOException {
    try (ExportFolder folder = ExportFolder.temporary()) {
      folder.write("c/Empty.h", "#include <stddef.h>\n#include <stdbool.h>\n#include <stdint.h>\n");
      folder.write("go/empty.go", "package layouts\n");
      folder.write("rust/empty.rs", "");
      return messages(folder);
    }
  }
}
