package dev.inplace.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {
  private static final Result FORK =
      new Result(
          "map", "long keys", "get", "`HashMap` of \"records\"", 1000, List.of(1.5, 2.0), 24);
  private static final Result PROPERTY = Result.of("growth", "heap, B per entry", "HPPC", 10, 1);

  @Test
  void whatIsAppendedIsReadInOrder(@TempDir Path folder) {
    ResultFile file = new ResultFile(folder.resolve("new").resolve("results.jsonl"));
    file.clear();
    file.append(FORK);
    file.append(PROPERTY);
    assertThat(file.read()).containsExactly(FORK, PROPERTY);
  }

  @Test
  void clearForgetsWhatWasThere(@TempDir Path folder) {
    ResultFile file = new ResultFile(folder.resolve("results.jsonl"));
    file.append(FORK);
    file.clear();
    file.append(PROPERTY);
    assertThat(file.read()).containsExactly(PROPERTY);
  }

  @Test
  void aLineOfAProgramInAnotherLanguageIsAResultToo() {
    String line =
        """
        {"topic":"map","variant":"v","operation":"get","subject":"Go","entries":7,"figures":[2],"bytes":"NaN"}\
        """;
    assertThat(ResultFile.parse(line))
        .isEqualTo(new Result("map", "v", "get", "Go", 7, List.of(2.0), Double.NaN));
  }
}
