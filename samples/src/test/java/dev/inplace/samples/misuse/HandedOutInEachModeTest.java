package dev.inplace.samples.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A segment that is handed out is exactly the bytes that it names, whatever is checked. */
class HandedOutInEachModeTest {

  @ParameterizedTest
  @ValueSource(strings = {"off", "on", "strict"})
  void segmentsAreExact(String mode) throws Exception {
    List<String> printed = ChildJvm.run(mode, HandedOutProbe.class);
    assertThat(printed)
        .containsSequence(
            "value: 56",
            "static: 56",
            "nested: 8",
            "text: 8",
            "text of nested: 4",
            "span: 16",
            "subspan: 8",
            "read-only span: 16 for reading",
            "element: 8",
            "struct key: 8 for reading",
            "text of key: 4 for reading",
            "text key: 4 for reading",
            "struct of a span: 56",
            "struct of the user's: 56");
  }
}
