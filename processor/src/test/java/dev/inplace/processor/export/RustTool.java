package dev.inplace.processor.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;

/** The compiler of Rust, which reads all files as modules of one crate. */
public record RustTool(int bits) implements NativeTool {

  @Override
  public String messages(ExportFolder folder) throws IOException {
    String crate = "lib" + bits + ".rs"; // several compilers may run at once
    folder.write(
        "rust/" + crate,
        folder.modules().stream()
            .map(module -> "pub mod " + module + ";\n")
            .collect(Collectors.joining()));
    String target = bits == 64 ? "x86_64-unknown-linux-gnu" : "i686-unknown-linux-gnu";
    List<String> line =
        List.of(
            "rustc",
            "--edition=2021",
            "--crate-type=lib",
            "--emit=metadata",
            "--target=" + target,
            "-Dwarnings",
            crate);
    Path directory = folder.root().resolve("rust");
    return new Command(line, directory, Map.of()).messages();
  }

  /** Skips without the compiler, also where others are required: systems have it seldom. */
  @Override
  public void assumeInstalled() throws IOException {
    String trouble = trouble();
    Assumptions.assumeTrue(trouble.isEmpty(), this + " is missing or does not work: " + trouble);
  }

  @Override
  public String toString() {
    return "rustc for " + bits + " bits";
  }
}
