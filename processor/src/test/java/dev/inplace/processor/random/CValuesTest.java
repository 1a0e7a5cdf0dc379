package dev.inplace.processor.random;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.inplace.processor.InplaceProcessor;
import dev.inplace.processor.compile.Build;
import dev.inplace.processor.export.CCompiler;
import dev.inplace.processor.export.Command;
import dev.inplace.processor.export.ExportFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Random values in random structs with bit-fields and unions: a program in C writes them by its own
 * fields, and reads those that Java wrote. All bytes are equal, also those of no field.
 */
class CValuesTest {
  private static final long SEED = Long.getLong("structs.seed", new SecureRandom().nextInt());
  private static final int COUNT = Integer.getInteger("structs.values", 100);

  @ParameterizedTest
  @CsvSource({"c-x86_64, gcc", "c-i386, clang"})
  void bothWriteTheSameBytes(String model, String compiler) throws Exception {
    int bits = model.endsWith("64") ? 64 : 32;
    new CCompiler(compiler, bits).assumeInstalled();
    System.out.printf("Random values, %s: -Dstructs.seed=%d repeats them%n", model, SEED);
    List<RandomRecord> records = new RandomRecords(SEED, true, true).take(COUNT, "Values");
    Compilation compilation = compile(model, records);
    Loaded classes = new Loaded(compilation);
    Random random = new Random(SEED);
    List<Written> all = new ArrayList<>();
    for (RandomRecord record : records) {
      all.add(Written.of(record, classes, random));
    }
    try (ExportFolder folder = ExportFolder.temporary()) {
      assertThat(run(folder, compilation, all, List.of(compiler, "-m" + bits)))
          .as("structs.seed=%d", SEED)
          .isEmpty();
      byte[] inC = Files.readAllBytes(folder.root().resolve("c/written"));
      int at = 0;
      for (Written written : all) {
        byte[] bytes = new byte[written.bytes().length];
        System.arraycopy(inC, at, bytes, 0, bytes.length);
        assertThat(bytes)
            .as("%s, structs.seed=%d, %s", written.info(), SEED, written.values())
            .isEqualTo(written.bytes());
        at += bytes.length;
      }
      assertThat(inC).hasSize(at);
    }
  }

  private static Compilation compile(String model, List<RandomRecord> records) {
    List<JavaFileObject> sources = new ArrayList<>();
    RandomTypes.enums()
        .forEach(
            (name, text) -> sources.add(Build.source(RandomRecord.PACKAGE + "." + name, text)));
    records.forEach(
        record ->
            sources.add(Build.source(RandomRecord.PACKAGE + "." + record.name(), record.source())));
    Compilation compilation =
        javac()
            .withProcessors(new InplaceProcessor())
            .withOptions("-Ainplace.model=" + model, "-Ainplace.export=c", "-Xlint:all,-processing")
            .compile(sources);
    assertThat(Build.messages(compilation)).as("structs.seed=%d", SEED).isEmpty();
    return compilation;
  }

  /** The output of the program in C: the fields that it reads differently. */
  private static String run(
      ExportFolder folder, Compilation compilation, List<Written> all, List<String> compiler)
      throws IOException {
    ByteArrayOutputStream java = new ByteArrayOutputStream();
    StringBuilder program = new StringBuilder("#include <stdio.h>\n#include <string.h>\n");
    StringBuilder body = new StringBuilder();
    for (Written written : all) {
      String header = "c/" + written.name() + ".h";
      folder.write(header, Build.text(compilation, header));
      program.append("#include \"").append(written.name()).append(".h\"\n");
      body.append(written.inC());
      java.write(written.bytes());
    }
    program.append("int main(void) {\n");
    program.append(
        "  FILE *written = fopen(\"written\", \"wb\"), *java = fopen(\"java\", \"rb\");\n");
    program.append(body).append("  fclose(written);\n  return 0;\n}\n");
    folder.write("c/values.c", program.toString());
    Path directory = folder.root().resolve("c");
    Files.write(directory.resolve("java"), java.toByteArray());
    List<String> line =
        Stream.concat(
                compiler.stream(),
                Stream.of(
                    "-w", // notes go on
                    "-Wno-packed-bitfield-compat",
                    "-std=gnu11",
                    "values.c",
                    "-o",
                    "values"))
            .toList();
    String trouble = new Command(line, directory, Map.of()).messages();
    if (trouble.isEmpty()) {
      assumeRuns(compiler, folder);
      return new Command(List.of("./values"), directory, Map.of()).messages();
    }
    return trouble;
  }

  /** Skips the rest where programs of 32 bits do not run, as in some sandboxes. */
  private static void assumeRuns(List<String> compiler, ExportFolder folder) throws IOException {
    folder.write("least.c", "int main(void) { return 0; }\n");
    List<String> line =
        Stream.concat(compiler.stream(), Stream.of("least.c", "-o", "least")).toList();
    assertThat(new Command(line, folder.root(), Map.of()).messages()).isEmpty();
    String trouble = new Command(List.of("./least"), folder.root(), Map.of()).messages();
    Assumptions.assumeTrue(trouble.isEmpty(), () -> line + ": programs do not run: " + trouble);
  }
}
