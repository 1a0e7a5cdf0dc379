package dev.inplace.samples.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is checked, no mistake brings the JVM down, and each has been made. */
class EveryMisuseInEachModeTest {

  @ParameterizedTest
  @ValueSource(strings = {"off", "on", "strict"})
  void endsTheProgramAsItShould(String mode) throws Exception {
    List<String> told = ChildJvm.run(mode, MisuseProbe.class);
    assertThat(told).endsWith(MisuseProbe.END);
    assertThat(told)
        .filteredOn(line -> line.contains("|"))
        .hasSize((int) MisuseProbe.all().count());
  }
}
