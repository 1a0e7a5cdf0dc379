package dev.inplace.samples.sharedfile;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Any values are the same values in all languages, and are changed to the same. */
@ExtendWith(CompiledPrograms.class)
class RandomReadingsTest {
  private static final int COUNT = 2_000;

  private Path file;
  private byte[] before;

  @BeforeEach
  void writeFile(@TempDir Path directory) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      before = new RandomReadings(42).allocate(arena, COUNT).segment().toArray(JAVA_BYTE);
    }
    file = Files.write(directory.resolve("readings"), before);
  }

  @Test
  void arePrintedAlike(Programs programs) throws IOException, InterruptedException {
    Outcome printed = programs.run(Language.JAVA, "print", file);

    assertThat(printed.out().lines()).hasSize(COUNT);
    assertThat(programs.run(Language.C, "print", file)).isEqualTo(printed);
    assertThat(programs.run(Language.GO, "print", file)).isEqualTo(printed);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void areCorrectedAlike(Language corrector, Programs programs)
      throws IOException, InterruptedException {
    Outcome outcome = programs.run(corrector, "correct", file);

    assertThat(outcome.out()).matches("corrected: [1-9][0-9]{2}\n");
    assertThat(Files.readAllBytes(file)).isEqualTo(ReadingBytes.corrected(before, corrector));
  }
}
