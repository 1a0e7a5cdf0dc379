package dev.inplace.samples.generated;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A hundred thousand random operations for each kind of keys and values; after a sample of them the
 * map's bytes are checked. To repeat a failure, put its seed in {@link #FIXED_SEEDS}.
 */
class MapAgainstHashMapTest {
  private static final int OPERATIONS = 100_000;
  private static final List<Long> FIXED_SEEDS = List.of(1L, 2L, 3L);

  static Stream<Kind<?, ?, ?>> kinds() {
    return Stream.of(
            NumberKinds.all(),
            SmallKinds.all(),
            FloatingKinds.all(),
            EnumKinds.all(),
            TextKinds.all(),
            StructKinds.all(),
            LargeKinds.all())
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void inMemoryOfItsOwn(Kind<?, ?, ?> kind) {
    List<Long> seeds = new ArrayList<>(FIXED_SEEDS);
    seeds.add(ThreadLocalRandom.current().nextLong());
    for (long seed : seeds) {
      run(kind, null, seed, OPERATIONS / FIXED_SEEDS.size());
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void inAnArena(Kind<?, ?, ?> kind) {
    long seed = ThreadLocalRandom.current().nextLong();
    try (Arena arena = Arena.ofConfined()) {
      run(kind, arena, seed, OPERATIONS / 10);
    }
  }

  private static <K, V, F> void run(Kind<K, V, F> kind, Arena arena, long seed, int operations) {
    Subject<K, V, F> subject = kind.create().apply(arena);
    try (var map = subject.map()) {
      new ModelRun<>(kind, subject, seed).run(operations);
      map.clear();
    } catch (Throwable e) {
      throw new AssertionError(kind + ", seed " + seed, e);
    }
  }
}
