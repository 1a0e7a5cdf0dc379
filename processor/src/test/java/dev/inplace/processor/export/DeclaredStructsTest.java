package dev.inplace.processor.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks of structs that headers of the system have declared. */
class DeclaredStructsTest {

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang", "g++"})
  void aStructOfTheSystemIsChecked(String compiler) throws IOException {
    NativeTool tool = new CCompiler(compiler, 64);
    tool.assumeInstalled();
    assertThat(messages(tool, "@Word long tv_sec, @Word long tv_nsec")).isEmpty();
    assertThat(messages(tool, "@Word long tv_nsec, @Word long tv_sec"))
        .contains("offset of timespec.tv_sec");
    assertThat(messages(tool, "@Word long tv_sec, int tv_nsec, @Length(16) byte[] tv_zone"))
        .contains("size of timespec");
  }

  private static String messages(NativeTool tool, String components) throws IOException {
    Exported exported =
        Exported.with(
            List.of("inplace.export=c", "inplace.model=c-x86_64"),
            "@Struct(name = \"timespec\") record Time(" + components + ") {}");
    try (ExportFolder folder = ExportFolder.temporary()) {
      folder.write("c/exported.txt", exported.file("c/timespec.h"));
      folder.write(
          "c/use.h",
          """
          #define _POSIX_C_SOURCE 199309L
          #include <time.h>
          #define INPLACE_DECLARED_timespec
          #include "exported.txt"
          """);
      return tool.messages(folder);
    }
  }
}
