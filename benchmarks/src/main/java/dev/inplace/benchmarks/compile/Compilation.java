package dev.inplace.benchmarks.compile;

import dev.inplace.benchmarks.report.Result;
import dev.inplace.benchmarks.report.ResultFile;
import dev.inplace.benchmarks.report.Words;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** One call of javac, in the JVM that this is. Arguments: structs, kind, folder. */
final class Compilation {
  private static final double MILLISECOND = 1e6;

  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  private final Path generated;

  private Compilation(Path folder) throws IOException {
    generated = Files.createDirectories(folder.resolve("generated"));
  }

  public static void main(String[] arguments) throws IOException {
    int structs = Integer.parseInt(arguments[0]);
    String kind = arguments[1];
    Path folder = Path.of(arguments[2]);
    double millis = new Compilation(folder).millis(structs, kind, folder);
    Result result = Result.of(Words.COMPILE, "ms", kind, structs, millis);
    System.out.println(ResultFile.format(result));
  }

  private double millis(int structs, String kind, Path folder) throws IOException {
    List<JavaFileObject> sources = Records.some(structs);
    if (kind.equals(Words.GENERATED)) {
      addGenerated(sources);
    }
    List<String> options = new ArrayList<>(List.of("-nowarn"));
    options.addAll(List.of("-d", Files.createTempDirectory(folder, "classes").toString()));
    options.addAll(List.of("-cp", classPath()));
    options.addAll(
        kind.equals(Words.PROCESSOR)
            ? List.of("-processorpath", Javac.jar("inplace-processor"), "-s", generated.toString())
            : List.of("-proc:none"));
    long start = System.nanoTime();
    if (!javac.getTask(null, null, null, options, null, sources).call()) {
      throw new IllegalStateException("javac refuses the structs");
    }
    return (System.nanoTime() - start) / MILLISECOND;
  }

  private void addGenerated(List<JavaFileObject> sources) throws IOException {
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null);
        Stream<Path> paths = Files.walk(generated)) {
      List<Path> java = paths.filter(path -> path.toString().endsWith(".java")).toList();
      files.getJavaFileObjectsFromPaths(java).forEach(sources::add);
    }
  }

  private static String classPath() {
    return Javac.jar("inplace-annotations") + File.pathSeparator + Javac.jar("inplace-runtime");
  }
}
