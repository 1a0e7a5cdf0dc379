package dev.inplace.processor.tool;

import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.Structs;
import dev.inplace.processor.model.Budget;
import dev.inplace.processor.model.Declaration;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Struct;
import dev.inplace.processor.report.JsonReport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Class outputs and jars with reports, for tests. */
record ReportsFolder(Path path) {

  /** Adds a struct with fields f0, f1 ..., and a map to it. */
  ReportsFolder with(String name, FieldType... types) throws IOException {
    return with(Structs.struct(name, types));
  }

  ReportsFolder with(Struct struct) throws IOException {
    Declaration declaration =
        Declaration.of(
            struct,
            Budget.NONE,
            List.of(Structs.map("Long" + struct.name(), Structs.LONG, struct)));
    return with(struct.type().binary() + ".json", JsonReport.of(declaration, new Layouter()));
  }

  ReportsFolder with(String file, String text) throws IOException {
    Path folder = Files.createDirectories(path.resolve("META-INF/inplace"));
    Files.writeString(folder.resolve(file), text);
    return this;
  }

  /** The same files in a jar beside the folder. */
  Path jar() throws IOException {
    Path jar = path.resolveSibling(path.getFileName() + ".jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out);
        Stream<Path> files = Files.walk(path)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        entries.putNextEntry(new ZipEntry(path.relativize(file).toString()));
        Files.copy(file, entries);
      }
    }
    return jar;
  }
}
