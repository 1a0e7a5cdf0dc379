package dev.inplace.samples.sharedfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Java program alone: what it writes, and the files that it refuses and leaves as they are. */
class SharedFileTest {
  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void name() {
    file = directory.resolve("readings");
  }

  @Test
  void writesAndCorrectsExactlyTheseBytes() throws IOException {
    byte[] written = ReadingBytes.written(Language.JAVA);

    assertThat(run("write")).isEqualTo(Outcome.printed());
    assertThat(file).hasBinaryContent(written);
    assertThat(run("correct")).isEqualTo(Outcome.printed("corrected: 1"));
    assertThat(file).hasBinaryContent(ReadingBytes.corrected(written, Language.JAVA));
    assertThat(run("correct")).isEqualTo(Outcome.printed("corrected: 0"));
  }

  @Test
  void anEmptyFileHasNoReadings() throws IOException {
    Files.createFile(file);

    assertThat(run("print")).isEqualTo(Outcome.printed());
    assertThat(run("correct")).isEqualTo(Outcome.printed("corrected: 0"));
    assertThat(file).isEmptyFile();
  }

  @ParameterizedTest
  @ValueSource(strings = {"correct", "print"})
  void aTruncatedFileIsRefused(String verb) throws IOException {
    checkRefused(
        verb,
        Arrays.copyOf(ReadingBytes.written(Language.C), 100),
        ": 100 bytes are not a whole number of readings (72 bytes each): 28 bytes remain\n"
            + "fix: let the program that wrote it finish, or write it anew");
  }

  @Test
  void aQualityThatIsNoneIsRefusedBeforeAnythingIsChanged() throws IOException {
    byte[] bytes = ReadingBytes.written(Language.C);
    bytes[2 * 72] = 3;
    checkRefused(
        "correct", bytes, ": reading 2: Reading.quality holds ordinal 3; the enum has 3 constants");
  }

  @Test
  void aTextThatIsNoneIsRefusedBeforeAnythingIsChanged() throws IOException {
    byte[] bytes = ReadingBytes.written(Language.C);
    bytes[2 * 72 + 17] = (byte) 0xFF;
    checkRefused(
        "correct",
        bytes,
        ": reading 2: Reading.station holds bytes that are not UTF-8: 0xFF at index 1\n"
            + "fix: read the field's bytes instead of its text");
  }

  private void checkRefused(String verb, byte[] bytes, String message) throws IOException {
    Files.write(file, bytes);
    assertThat(run(verb)).isEqualTo(Outcome.refused(file + message));
    assertThat(file).hasBinaryContent(bytes);
  }

  @Test
  void aMissingFileIsRefusedAndNotMade() {
    assertThat(run("correct"))
        .isEqualTo(run("print"))
        .isEqualTo(
            Outcome.refused(
                file + ": no such file\nfix: write it first: SharedFile write " + file));
    assertThat(file).doesNotExist();
  }

  @Test
  void aDirectoryIsRefused() {
    assertThat(Programs.runJava("print", directory.toString()))
        .isEqualTo(
            Outcome.refused(directory + ": not a regular file\nfix: name a file to be mapped"));
  }

  @Test
  void anExistingFileIsNotOverwritten() throws IOException {
    Files.writeString(file, "precious");

    assertThat(run("write"))
        .isEqualTo(
            Outcome.refused(file + ": exists already, and is left as it is\nfix: name a new file"));
    assertThat(file).hasContent("precious");
  }

  @Test
  void wrongUsageExitsWith2() {
    assertThat(Programs.runJava().exitCode()).isEqualTo(2);
    assertThat(Programs.runJava("print").exitCode()).isEqualTo(2);
    assertThat(Programs.runJava("erase", file.toString()).exitCode()).isEqualTo(2);
  }

  @Test
  void outputThatCannotBeWrittenExitsWith1() {
    run("write");
    StringWriter err = new StringWriter();
    PrintWriter full = new PrintWriter(new FullDisk());

    assertThat(SharedFile.run(full, new PrintWriter(err), "print", file.toString())).isEqualTo(1);
    assertThat(err).hasToString("the output cannot be written\n");
  }

  private Outcome run(String verb) {
    return Programs.runJava(verb, file.toString());
  }

  private static final class FullDisk extends Writer {
    @Override
    public void write(char[] chars, int offset, int length) throws IOException {
      throw new IOException("No space left on device");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
