package dev.inplace.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * A generated grid, compared as text with the file in {@code src/test/resources/golden}. {@code
 * -Dgolden.update=true} writes that anew.
 */
class GoldenTest {
  private static final String FILE = "LongAccountGrid.java";
  private static final Path GENERATED =
      Path.of("target/generated-test-sources/test-annotations/dev/inplace/hazelcast/accounts");

  @Test
  void isTheGoldenText() throws IOException {
    String generated = Files.readString(GENERATED.resolve(FILE));
    Path golden = Path.of("src/test/resources/golden").resolve(FILE);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, generated);
    }
    assertThat(generated).isEqualTo(Files.readString(golden));
    assertThat(generated.lines().filter(line -> line.length() > 100)).isEmpty();
  }
}
