package dev.inplace.functional.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A map that is garbage and was not closed. */
class UnclosedMapTest {

  @Test
  void isToldOfInStrictMode() throws Exception {
    List<String> told = ChildJvm.run("strict", UnclosedProbe.class);
    long bytes = LongAccountBucket.SIZE / 2 + 8 + AccountFlyweight.SIZE;
    assertThat(told)
        .anySatisfy(
            line ->
                assertThat(line)
                    .isEqualTo(
                        "WARNING checkptr: LongAccountMap was never closed; its "
                            + bytes
                            + " bytes stay taken"))
        .anySatisfy(
            line ->
                assertThat(line)
                    .matches("made at .*UnclosedProbe\\.forgotten\\(UnclosedProbe\\.java:\\d+\\)"))
        .contains("fix: close it, as try (LongAccountMap map = LongAccountMap.create()) does")
        .contains("still open: 1");
    assertThat(told).filteredOn(line -> line.contains("never closed")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"on", "off"})
  void costsNothingElse(String mode) throws Exception {
    assertThat(ChildJvm.run(mode, UnclosedProbe.class)).containsExactly("still open: 1");
  }
}
