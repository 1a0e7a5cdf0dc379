package dev.inplace.samples.sharedfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One program writes a file, one changes fields in it, one reads it: in all languages, each way.
 */
@ExtendWith(CompiledPrograms.class)
class CrossingLanguagesTest {
  @TempDir private Path directory;

  static Stream<Arguments> writerCorrectorReader() {
    return Stream.of(Language.values())
        .flatMap(
            writer ->
                Stream.of(Language.values())
                    .flatMap(
                        corrector ->
                            Stream.of(Language.values())
                                .map(reader -> Arguments.of(writer, corrector, reader))));
  }

  @ParameterizedTest(name = "{0} writes, {1} corrects, {2} reads")
  @MethodSource("writerCorrectorReader")
  void eachSeesWhatTheOthersWrote(
      Language writer, Language corrector, Language reader, Programs programs)
      throws IOException, InterruptedException {
    Path file = directory.resolve("readings");

    assertThat(programs.run(writer, "write", file)).isEqualTo(Outcome.printed());
    byte[] written = Files.readAllBytes(file);
    assertThat(written).isEqualTo(ReadingBytes.written(writer));

    byte[] marked = ReadingBytes.withMarkedPadding(written);
    Files.write(file, marked);
    assertThat(programs.run(corrector, "correct", file)).isEqualTo(Outcome.printed("corrected: 1"));
    byte[] corrected = Files.readAllBytes(file);
    assertThat(corrected).isEqualTo(ReadingBytes.corrected(marked, corrector));

    assertThat(programs.run(reader, "print", file))
        .isEqualTo(
            Outcome.printed(
                "Tromsø: GOOD, confidence 250, serial 4000000001, time 1767225600000,"
                    + " at 69.75 19.00 100, temperatures -3.25 -3.00 -2.75, pressure 1013.25,"
                    + " heated, by "
                    + writer.editor(),
                "Jan Mayen: CORRECTED, confidence 200, serial 4000000002, time 1767225660000,"
                    + " at 71.00 -8.50 10, temperatures -12.25 -37.00 -11.75, pressure 998.50,"
                    + " heated, by "
                    + corrector.editor(),
                "Amsterdam: GOOD, confidence 255, serial 4000000003, time 1767225720000,"
                    + " at 52.25 4.75 -3, temperatures 6.50 6.25 6.00, pressure 1021.75,"
                    + " not heated, by "
                    + writer.editor()));
    assertThat(Files.readAllBytes(file)).isEqualTo(corrected);
  }
}
