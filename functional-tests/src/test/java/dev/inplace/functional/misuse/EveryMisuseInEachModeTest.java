package dev.inplace.functional.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Every mistake has its own outcome with checks on and in strict mode. */
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
