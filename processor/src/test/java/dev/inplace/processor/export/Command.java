package dev.inplace.processor.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A command of the operating system, to be run in a folder. */
public record Command(List<String> line, Path folder, Map<String, String> environment) {

  /** The output until its end, or the reason of a failure without output. */
  public String messages() {
    ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
    builder.environment().putAll(environment);
    try {
      Process process = builder.redirectErrorStream(true).start();
      process.getOutputStream().close();
      String printed = read(process.getInputStream());
      int exitCode = process.waitFor();
      return printed.isEmpty() && exitCode != 0 ? "exit code " + exitCode : printed;
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  private static String read(InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }
}
