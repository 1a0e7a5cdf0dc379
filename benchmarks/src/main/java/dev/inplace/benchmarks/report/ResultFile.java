package dev.inplace.benchmarks.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** Results as lines of JSON, so that those of a run that was broken off are there too. */
public final class ResultFile {
  private static final Gson GSON = new GsonBuilder().serializeSpecialFloatingPointValues().create();

  private final Path path;

  public ResultFile(Path path) {
    this.path = path;
  }

  /** Begins it anew. */
  public void clear() {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a line. */
  public void append(Result result) {
    try {
      Files.writeString(
          path,
          format(result) + System.lineSeparator(),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Result> read() {
    try (Stream<String> lines = Files.lines(path)) {
      return lines.map(ResultFile::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String format(Result result) {
    return GSON.toJson(result);
  }

  public static Result parse(String line) {
    return GSON.fromJson(line, Result.class);
  }
}
