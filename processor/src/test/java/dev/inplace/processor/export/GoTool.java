package dev.inplace.processor.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A tool of Go that looks at all files as one package, for a platform. */
public record GoTool(List<String> command, String goarch) implements NativeTool {

  /** The compiler. */
  public static GoTool compiler(String goarch) {
    return new GoTool(List.of("go", "build", "."), goarch);
  }

  /** Names the files that it would format otherwise. */
  public static GoTool format() {
    return new GoTool(List.of("gofmt", "-l", "."), "amd64");
  }

  /** Finds what compiles, but cannot be meant. */
  public static GoTool vet() {
    return new GoTool(List.of("go", "vet", "."), "amd64");
  }

  @Override
  public String messages(ExportFolder folder) throws IOException {
    Path cache = folder.root().resolve("cache");
    synchronized (GoTool.class) { // Go uses all processors by itself
      folder.write("go/go.mod", "module layouts\n\ngo 1.18\n");
      return new Command(command, folder.root().resolve("go"), environment(cache)).messages();
    }
  }

  /** Nothing of the user's, and nothing from the network. */
  private Map<String, String> environment(Path cache) {
    return Map.of(
        "GOOS", "linux",
        "GOARCH", goarch,
        "CGO_ENABLED", "0",
        "GOCACHE", cache.toString(),
        "GOENV", "off",
        "GOFLAGS", "",
        "GOPROXY", "off",
        "GOTOOLCHAIN", "local",
        "GOWORK", "off");
  }

  @Override
  public String toString() {
    return String.join(" ", command.subList(0, command.size() - 1)) + " for " + goarch;
  }
}
