package dev.inplace.samples.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every mistake has its own outcome with checks on and in strict mode, and none ends the JVM. */
class EveryMisuseInEachModeTest {

  @Test
  void atLeastAHundredAndTwenty() {
    assertThat(MisuseProbe.all()).hasSizeGreaterThanOrEqualTo(120);
  }

  @Test
  void checked() throws Exception {
    assertThat(outcomes("on")).isEqualTo(expected(Misuse::message));
  }

  @Test
  void strict() throws Exception {
    assertThat(outcomes("strict")).isEqualTo(expected(Misuse::strict));
  }

  @ParameterizedTest
  @ValueSource(strings = {"off", "on", "strict"})
  void noneEndsTheProgram(String mode) throws Exception {
    List<String> printed = ChildJvm.run(mode, MisuseProbe.class);
    assertThat(printed).endsWith(MisuseProbe.END);
    assertThat(printed)
        .filteredOn(line -> line.contains("|"))
        .hasSize((int) MisuseProbe.all().count());
  }

  private static List<String> outcomes(String mode) throws Exception {
    return ChildJvm.run(mode, MisuseProbe.class).stream()
        .filter(line -> line.contains("|"))
        .toList();
  }

  private static List<String> expected(Function<Misuse, String> message) {
    return MisuseProbe.all()
        .map(misuse -> MisuseProbe.line(misuse, message.apply(misuse)))
        .toList();
  }
}
