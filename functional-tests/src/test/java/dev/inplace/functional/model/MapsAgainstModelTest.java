package dev.inplace.functional.model;

import dev.inplace.functional.atomic.AtomicKinds;
import dev.inplace.functional.fixtures.Giant;
import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.Kinds;
import dev.inplace.functional.form.FormKinds;
import dev.inplace.functional.varying.VaryingKinds;
import dev.inplace.functional.wire.WireKinds;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random programs for maps of every kind, in the mode of checks that this JVM has. A failure prints
 * a seed and a short program; {@code -Dmodel.seed} and {@code -Dmodel.length} bring the long one
 * back.
 */
public class MapsAgainstModelTest {
  /** Of the three modes, each of which has a JVM of its own, and of both layouts, together. */
  private static final long OPERATIONS = Long.getLong("model.operations", 10_000_000);

  private static final int MODES = 3;
  private static final int LAYOUTS = 2;
  private static final int LIMITS = 11;
  private static final int LONGEST = 6000;
  private static final Long SEED = Long.getLong("model.seed");

  public static List<Kind<?, ?, ?>> kinds() {
    return Stream.of(kindsWithFiles(), VaryingKinds.all())
        .<Kind<?, ?, ?>>flatMap(List::stream)
        .toList();
  }

  /** Those whose maps can live in a file. */
  static List<Kind<?, ?, ?>> kindsWithFiles() {
    return Stream.of(Kinds.all(), FormKinds.all(), AtomicKinds.all(), WireKinds.all())
        .<Kind<?, ?, ?>>flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void randomPrograms(Kind<?, ?, ?> kind) {
    if (SEED != null) {
      run(kind, SEED, Integer.getInteger("model.length", LONGEST));
      return;
    }
    Random random = new Random(ThreadLocalRandom.current().nextLong());
    long left = share(kind);
    while (left > 0) {
      int length = (int) Math.min(left, 1 + random.nextInt(LONGEST));
      run(kind, random.nextLong(), length);
      left -= length;
    }
  }

  /** Giants are copied as a whole at each step, so they get fewer. */
  private static long share(Kind<?, ?, ?> kind) {
    long share = Math.ceilDiv(OPERATIONS, MODES * LAYOUTS * (kinds().size() - 1));
    return kind.values().zero() instanceof Giant ? share / 20 : share;
  }

  /** A fifth of the maps lies in an arena. Tables split at 8 to 8192 slots. */
  private static <K, V, F> void run(Kind<K, V, F> kind, long seed, int length) {
    boolean hasNan = kind.keys().nan() != null;
    List<Step> program = Programs.of(seed, length, kind.keys().count(), hasNan);
    new Trial<>(kind, Math.floorMod(seed, 5) == 0, 3 + Math.floorMod(seed, LIMITS))
        .run(seed, program);
  }
}
