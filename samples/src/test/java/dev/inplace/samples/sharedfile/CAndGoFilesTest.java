package dev.inplace.samples.sharedfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The files that the programs in C and Go refuse, and leave as they are. */
@ExtendWith(CompiledPrograms.class)
class CAndGoFilesTest {
  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void name() {
    file = directory.resolve("readings");
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "JAVA")
  void aTruncatedFile(Language language, Programs programs)
      throws IOException, InterruptedException {
    byte[] bytes = Arrays.copyOf(ReadingBytes.written(Language.JAVA), 100);
    Files.write(file, bytes);

    for (String verb : List.of("correct", "print")) {
      checkRefused(
          programs.run(language, verb, file),
          language,
          file + ": 100 bytes are not a whole number of readings (72 bytes each): 28 bytes remain");
    }
    assertThat(file).hasBinaryContent(bytes);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "JAVA")
  void aQualityThatIsNone(Language language, Programs programs)
      throws IOException, InterruptedException {
    byte[] bytes = ReadingBytes.written(Language.JAVA);
    bytes[2 * 72] = 3;
    Files.write(file, bytes);

    for (String verb : List.of("correct", "print")) {
      checkRefused(
          programs.run(language, verb, file),
          language,
          file + ": reading 2: quality is 3; the most is 2");
    }
    assertThat(file).hasBinaryContent(bytes);
  }

  @ParameterizedTest
  @CsvSource({"C,No such file or directory", "GO,no such file or directory"})
  void aMissingFile(Language language, String why, Programs programs)
      throws IOException, InterruptedException {
    String open = language == Language.GO ? "open " : "";

    checkRefused(programs.run(language, "correct", file), language, open + file + ": " + why);
    assertThat(file).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"C,File exists", "GO,file exists"})
  void anExistingFileThatWouldBeOverwritten(Language language, String why, Programs programs)
      throws IOException, InterruptedException {
    Files.writeString(file, "precious");
    String open = language == Language.GO ? "open " : "";

    checkRefused(programs.run(language, "write", file), language, open + file + ": " + why);
    assertThat(file).hasContent("precious");
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "JAVA")
  void noneThatIsEmpty(Language language, Programs programs)
      throws IOException, InterruptedException {
    Files.createFile(file);

    assertThat(programs.run(language, "correct", file)).isEqualTo(Outcome.printed("corrected: 0"));
    assertThat(programs.run(language, "print", file)).isEqualTo(Outcome.printed());
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "JAVA")
  void wrongUsage(Language language, Programs programs) throws IOException, InterruptedException {
    String usage = "usage: readings-" + language.editor() + " write|correct|print FILE\n";

    assertThat(programs.run(language, "erase", file)).isEqualTo(new Outcome(2, "", usage));
  }

  private static void checkRefused(Outcome outcome, Language language, String message) {
    assertThat(outcome)
        .isEqualTo(Outcome.refused("readings-" + language.editor() + ": " + message));
  }
}
