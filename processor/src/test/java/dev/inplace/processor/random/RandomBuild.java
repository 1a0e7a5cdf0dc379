package dev.inplace.processor.random;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.google.testing.compile.Compilation;
import dev.inplace.processor.compile.Build;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/**
 * Random records that were compiled for a data model, with exports.
 *
 * @param plain those that lie as their types have it
 * @param controlled those that are packed, aligned and the like
 * @param bits those with bit-fields, also packed and aligned; none in Go's models
 */
record RandomBuild(
    List<ExportedStruct> plain, List<ExportedStruct> controlled, List<ExportedStruct> bits) {
  /** The memory that javac needs for a file grows with the number of files. */
  private static final int BATCH = 100;

  /**
   * Compiles so many records of both kinds.
   *
   * @param count a multiple of 100
   */
  static RandomBuild of(String model, long seed, int count)
      throws InterruptedException, ExecutionException {
    List<RandomBuild> batches = new ArrayList<>();
    // The processor's own tasks are in the common pool: a thread of it that waits for one might
    // begin another batch, while the others wait for the first.
    try (ExecutorService processors =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      List<Callable<RandomBuild>> tasks = new ArrayList<>();
      for (int batch = 0; batch < count / BATCH; batch++) {
        long seedOfBatch = Objects.hash(seed, model, batch);
        String infix = "_" + batch + "_";
        tasks.add(() -> batch(model, seedOfBatch, infix));
      }
      for (Future<RandomBuild> batch : processors.invokeAll(tasks)) {
        batches.add(batch.get());
      }
    }
    return new RandomBuild(
        batches.stream().flatMap(batch -> batch.plain().stream()).toList(),
        batches.stream().flatMap(batch -> batch.controlled().stream()).toList(),
        batches.stream().flatMap(batch -> batch.bits().stream()).toList());
  }

  List<ExportedStruct> all() {
    return Stream.of(plain, controlled, bits).flatMap(List::stream).toList();
  }

  private static RandomBuild batch(String model, long seed, String infix) {
    List<RandomRecord> plain = new RandomRecords(seed, false, false).take(BATCH, "Plain" + infix);
    List<RandomRecord> controlled =
        new RandomRecords(seed, true, false).take(BATCH, "Controlled" + infix);
    List<RandomRecord> bits =
        model.startsWith("c-")
            ? new RandomRecords(seed, true, true).take(BATCH, "Bits" + infix)
            : List.of();
    Map<String, JavaFileObject> files =
        compile(model, List.of(plain, controlled, bits)).generatedFiles().stream()
            .collect(Collectors.toMap(RandomBuild::nameInFolder, Function.identity()));
    return new RandomBuild(
        exported(plain, files), exported(controlled, files), exported(bits, files));
  }

  private static Compilation compile(String model, List<List<RandomRecord>> records) {
    List<JavaFileObject> sources = new ArrayList<>();
    RandomTypes.enums().forEach((name, source) -> sources.add(source(name, source)));
    records.stream()
        .flatMap(List::stream)
        .forEach(record -> sources.add(source(record.name(), record.source())));
    Compilation compilation =
        Build.report(
            List.of("inplace.model=" + model, "inplace.export=c,go,rust"),
            sources.toArray(JavaFileObject[]::new));
    assertThat(Build.messages(compilation)).isEmpty();
    return compilation;
  }

  private static JavaFileObject source(String name, String text) {
    return Build.source(RandomRecord.PACKAGE + "." + name, text);
  }

  /** {@code c/Plain0.h}. */
  private static String nameInFolder(JavaFileObject file) {
    return file.getName().replaceFirst(".*/META-INF/inplace/", "");
  }

  private static List<ExportedStruct> exported(
      List<RandomRecord> records, Map<String, JavaFileObject> files) {
    return records.stream()
        .map(
            record ->
                new ExportedStruct(
                    record,
                    text(files, "c/" + record.name() + ".h"),
                    text(files, ExportedStruct.goPath(record.name())),
                    text(files, ExportedStruct.rustPath(record.name())),
                    JsonParser.parseString(
                            text(files, RandomRecord.PACKAGE + "." + record.name() + ".json"))
                        .getAsJsonObject()))
        .toList();
  }

  private static String text(Map<String, JavaFileObject> files, String name) {
    assertThat(files).containsKey(name);
    try {
      return files.get(name).getCharContent(false).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
