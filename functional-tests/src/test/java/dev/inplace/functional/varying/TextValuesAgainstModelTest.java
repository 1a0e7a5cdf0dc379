package dev.inplace.functional.varying;

import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.Subject;
import dev.inplace.map.OffHeapMap;
import dev.inplace.map.text.TextValue;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random changes of maps to texts, compared with a {@code HashMap} of {@code StringBuilder}s. */
class TextValuesAgainstModelTest {
  /** Of each kind of key; the modes of checks and the layouts of maps multiply them by six. */
  private static final int STEPS = Integer.getInteger("varying.steps", 40_000);

  static List<Kind<?, String, TextValue>> kinds() {
    return VaryingKinds.ofTexts();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <K> void randomChanges(Kind<K, String, TextValue> kind) {
    long seed = Long.getLong("varying.seed", ThreadLocalRandom.current().nextLong());
    for (int keys = 4; keys <= 4096; keys *= 32) {
      Subject<K, String, TextValue> subject = kind.create().apply(null);
      try (OffHeapMap _ = subject.map()) {
        int some = Math.min(keys, kind.keys().count());
        new TextChanges<>(kind, subject, new Random(seed)).run(STEPS / 3, some);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("-Dvarying.seed=" + seed + ", " + keys + " keys", e);
      }
    }
  }
}
