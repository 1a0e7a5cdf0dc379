package dev.inplace.samples.sharedfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;

/** The three programs; those in C and Go have been compiled into a directory. */
record Programs(Path compiled) {
  private static final Path NATIVE_SOURCES = Path.of("src", "main", "native");

  /** Compiles those in C and Go, against what the processor exported. */
  static Outcome compile(Path exports, Path output) throws IOException, InterruptedException {
    String script = NATIVE_SOURCES.resolve("build.sh").toString();
    return run(List.of("sh", script, exports.toString(), output.toString()));
  }

  /** Runs one of the three. */
  Outcome run(Language language, String verb, Path file) throws IOException, InterruptedException {
    return switch (language) {
      case C -> runCompiled("readings-c", verb, file);
      case GO -> runCompiled("readings-go", verb, file);
      case JAVA -> runJava(verb, file.toString());
    };
  }

  private Outcome runCompiled(String program, String verb, Path file)
      throws IOException, InterruptedException {
    return run(List.of(compiled.resolve(program).toString(), verb, file.toString()));
  }

  /** Runs the one in Java, in this process. */
  static Outcome runJava(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = SharedFile.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Outcome(exitCode, out.toString(), err.toString());
  }

  /** Runs a command to its end. */
  static Outcome run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), UTF_8); // it is short
    return new Outcome(process.waitFor(), out, err);
  }
}
