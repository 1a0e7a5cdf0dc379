package dev.inplace.processor.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Names that are good in Java, and elsewhere keywords, macros, or worse. */
class ExportedNamesTest {

  /** Keywords and macros of C and C++, types of the headers we include, and what looks alike. */
  private static final String WORDS =
      "auto extern inline register restrict signed sizeof struct typedef typeof union unsigned asm"
          + " alignas alignof bool constexpr nullptr static_assert thread_local typeof_unqual linux"
          + " unix i386 NULL offsetof size_t wchar_t int8_t int32_t uint64_t max_align_t INT8_MAX"
          + " INT8_C UINT64_C SIZE_MAX INT_FAST16_MIN SIG_ATOMIC_MAX WCHAR_MIN INTPTR_WIDTH _x __y"
          + " _Bool _Z __LINE__ $ $y u24y été ete_ a A a_ A_ padding_4 padding_104 chan defer"
          + " fallthrough func go map range select type var nil iota string len unsafe zero Words"
          + " words 数 ß ǆ ª";

  private static final Exported EXPORTED =
      Exported.of(
          "@Struct record Foo_test(int x) {}",
          "@Struct record A_linux(int x) {}",
          "@Struct record B_windows_arm64(int x) {}",
          "@Struct record _hidden(int x) {}",
          "@Struct record $cash(int x) {}",
          "@Struct record été(int x) {}",
          "@Struct record linux(int x, été season) {}",
          "@Struct record Lib(int x) {}",
          "@Struct(name = \"Other\") record Given(int x) {}",
          "@Struct record Words(%s, @Offset(200) byte last) {}"
              .formatted(
                  Arrays.stream(WORDS.split(" "))
                      .map(word -> "byte " + word)
                      .collect(Collectors.joining(", "))));

  @Test
  void fileOfAStruct() {
    assertThat(EXPORTED.files())
        .containsExactly(
            "c/A_linux.h",
            "c/B_windows_arm64.h",
            "c/Foo_test.h",
            "c/Lib.h",
            "c/Other.h",
            "c/Words.h",
            "c/f_hidden.h",
            "c/linux_.h",
            "c/u24cash.h",
            "c/ue9tue9.h",
            "go/a-linux.go",
            "go/b-windows-arm64.go",
            "go/foo-test.go",
            "go/lib.go",
            "go/linux.go",
            "go/other.go",
            "go/u24cash.go",
            "go/words.go",
            "go/x-hidden.go",
            "go/été.go",
            "rust/_hidden.rs",
            "rust/a_linux.rs",
            "rust/b_windows_arm64.rs",
            "rust/foo_test.rs",
            "rust/lib_.rs",
            "rust/linux.rs",
            "rust/other.rs",
            "rust/u24cash.rs",
            "rust/ue9tue9.rs",
            "rust/words.rs");
  }

  @TestFactory
  Stream<DynamicTest> compilersAcceptAllNames() {
    return NativeTool.all()
        .map(tool -> DynamicTest.dynamicTest(tool.toString(), () -> EXPORTED.isAcceptedBy(tool)));
  }

  /** It reads the end of a file's name as a platform or as tests, and its beginning as a sign. */
  @Test
  void goCommandOverlooksNoFile() throws IOException {
    NativeTool tool = GoTool.compiler("amd64");
    tool.assumeInstalled();
    try (ExportFolder folder = ExportFolder.temporary()) {
      EXPORTED.write(folder);
      folder.write(
          "go/use.go",
          """
          package layouts

          var _ = []interface{}{
          	Foo_test{}, A_linux{}, B_windows_arm64{}, X_hidden{}, U24cash{}, Été{}, Linux{}, Other{},
          }
          """);
      assertThat(tool.messages(folder)).isEmpty();
    }
  }
}
