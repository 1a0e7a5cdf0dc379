package dev.inplace.processor.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The options of exports: languages, package and encoding. */
class ExportOptionsTest {
  private static final String POINT = "@Struct record Point(int x, int y) {}";

  @Test
  void nothingIsExportedUnasked() {
    assertThat(Exported.with(List.of(), POINT).files()).isEmpty();
  }

  @Test
  void eachLanguageIsExportedAlone() {
    assertThat(Exported.with(List.of("inplace.export=c"), POINT).files())
        .containsExactly("c/Point.h");
    assertThat(Exported.with(List.of("inplace.export=go"), POINT).files())
        .containsExactly("go/point.go");
    assertThat(Exported.with(List.of("inplace.export=rust"), POINT).files())
        .containsExactly("rust/point.rs");
  }

  @Test
  void goPackage() {
    assertThat(Exported.of(POINT).file("go/point.go")).contains("\npackage layouts\n");
    List<String> options = List.of("inplace.export=go", "inplace.export.package=wire2");
    assertThat(Exported.with(options, POINT).file("go/point.go")).contains("\npackage wire2\n");
  }

  /** The compiler of Go knows no other encoding, nor do readers of JSON. */
  @Test
  void filesAreInUtf8WhateverSourcesAreIn(@TempDir Path folder) throws IOException {
    Path source = folder.resolve("Saison.java");
    Files.writeString(
        source,
        "@dev.inplace.annotation.Struct record Saison(int été) {}",
        StandardCharsets.ISO_8859_1);
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    int exitCode =
        javac.run(
            null,
            null,
            null,
            "-proc:only",
            "-processor",
            "dev.inplace.processor.InplaceProcessor",
            "-Ainplace.export=go",
            "-encoding",
            "ISO-8859-1",
            "-d",
            folder.toString(),
            source.toString());
    assertThat(exitCode).isZero();
    Path files = folder.resolve("META-INF/inplace");
    assertThat(Files.readString(files.resolve("go/saison.go"))).contains("\tÉté int32\n");
    assertThat(Files.readString(files.resolve("Saison.json"))).contains("\"été\"");
  }
}
