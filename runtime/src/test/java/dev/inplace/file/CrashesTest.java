package dev.inplace.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Commits survive crashes, and each force of the protocol is necessary for that. */
class CrashesTest {
  private static final long STATES = Long.getLong("crash.states", 200_000);
  private static final long STATES_WITHOUT_A_FORCE = 20_000;

  @Test
  void nothingThatWasCommittedIsLost() throws IOException {
    Crashes crashes = new Crashes(null);
    crashes.run(STATES);
    assertThat(crashes.violations()).isZero();
    assertThat(crashes.states()).isGreaterThanOrEqualTo(STATES);
  }

  @ParameterizedTest
  @EnumSource
  void eachForceIsNecessary(Crashes.Force forgotten) throws IOException {
    Crashes crashes = new Crashes(forgotten);
    crashes.run(STATES_WITHOUT_A_FORCE);
    assertThat(crashes.violations()).isPositive();
  }
}
