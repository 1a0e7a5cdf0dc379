package dev.inplace.functional.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.Binding;
import dev.inplace.functional.fixtures.BulkBulkMap;
import dev.inplace.functional.fixtures.BulkLongMap;
import dev.inplace.functional.fixtures.Calls;
import dev.inplace.functional.fixtures.DoubleBulkMap;
import dev.inplace.functional.fixtures.FloatKeyStatsMap;
import dev.inplace.functional.fixtures.FloatStatsMap;
import dev.inplace.functional.fixtures.KeySet;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.PaddedKeyLedgerMap;
import dev.inplace.functional.fixtures.StringBulkMap;
import dev.inplace.functional.fixtures.StringStatsMap;
import dev.inplace.functional.fixtures.Subject;
import dev.inplace.functional.fixtures.TextKeyStatsMap;
import dev.inplace.functional.fixtures.ValueSet;
import dev.inplace.functional.fixtures.Wide;
import dev.inplace.functional.fixtures.WideStatsMap;
import dev.inplace.functional.value.ValueKinds;
import dev.inplace.map.OffHeapMap;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many threads look keys of every kind up in one shared map that does not change. */
@Timeout(120)
class SharedReadersTest {
  private static final int THREADS = 16;
  private static final int LOOK_UPS = 20_000;
  private static final int MOST_ENTRIES = 20_000; // several tables

  /** The state of a thread: keys in memory of its own, and the map's operations. */
  private record Fixture<K, V, F>(
      Class<? extends OffHeapMap> type, KeySet<K> keys, ValueSet<V, F> values) {

    Binding<K, V, F> binding() {
      return new Binding<>(type, keys, values);
    }
  }

  static Stream<Supplier<Fixture<?, ?, ?>>> fixtures() {
    return Stream.of(
        () -> new Fixture<>(LongStatsMap.class, KeySet.longs(), ValueSet.stats()),
        () -> new Fixture<>(WideStatsMap.class, KeySet.enums(Wide.values()), ValueSet.stats()),
        () -> new Fixture<>(FloatStatsMap.class, KeySet.floatNumbers(), ValueSet.stats()),
        () -> new Fixture<>(DoubleBulkMap.class, KeySet.doubleNumbers(), ValueSet.bulks()),
        () -> new Fixture<>(PaddedKeyLedgerMap.class, KeySet.padded(), ValueSet.ledgers()),
        () -> new Fixture<>(FloatKeyStatsMap.class, KeySet.floats(), ValueSet.stats()),
        () -> new Fixture<>(TextKeyStatsMap.class, KeySet.texts(), ValueSet.stats()),
        () -> new Fixture<>(BulkBulkMap.class, KeySet.bulks(), ValueSet.bulks()),
        () -> new Fixture<>(BulkLongMap.class, KeySet.bulks(), ValueKinds.longs()),
        () -> new Fixture<>(StringStatsMap.class, KeySet.strings(), ValueSet.stats()),
        () -> new Fixture<>(StringBulkMap.class, KeySet.strings(), ValueSet.bulks()));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void findWhatIsThere(Supplier<Fixture<?, ?, ?>> fixtures) throws InterruptedException {
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    CountDownLatch ready = new CountDownLatch(THREADS);
    try (OffHeapMap map = fill(fixtures.get())) {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Random random = new Random(i);
        threads.add(
            Thread.ofPlatform()
                .start(
                    () -> {
                      try {
                        Fixture<?, ?, ?> mine = fixtures.get();
                        ready.countDown();
                        ready.await();
                        read(mine, map, random);
                      } catch (Throwable e) {
                        failures.add(e);
                      }
                    }));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(failures).isEmpty();
    }
  }

  private static int entries(Fixture<?, ?, ?> fixture) {
    return (int) Math.min(MOST_ENTRIES, fixture.keys().count() * 2L / 3);
  }

  private static <K, V, F> OffHeapMap fill(Fixture<K, V, F> fixture) {
    Binding<K, V, F> binding = fixture.binding();
    OffHeapMap map = binding.createShared();
    Subject<K, V, F> subject = binding.bind(map);
    for (int i = 0; i < entries(fixture); i++) {
      subject
          .forms()
          .getFirst()
          .put()
          .accept(fixture.keys().key(i), fixture.values().of().apply(i));
    }
    return map;
  }

  private static <K, V, F> void read(Fixture<K, V, F> fixture, OffHeapMap map, Random random) {
    Subject<K, V, F> subject = fixture.binding().bind(map);
    int entries = entries(fixture);
    for (int i = 0; i < LOOK_UPS; i++) {
      int number = random.nextInt(Math.min(2 * entries, fixture.keys().count()));
      K key = fixture.keys().twin().apply(fixture.keys().key(number));
      V expected = number < entries ? fixture.values().of().apply(number) : null;
      Calls<K, V, F> calls = subject.forms().get(random.nextInt(subject.forms().size()));
      V found = lookUp(calls, fixture.values(), key, random.nextInt(5));
      if (!Objects.equals(found, expected)) {
        throw new AssertionError("%s: found %s, not %s".formatted(key, found, expected));
      }
    }
  }

  private static <K, V, F> @Nullable V lookUp(
      Calls<K, V, F> calls, ValueSet<V, F> values, K key, int operation) {
    F mine = values.flyweight().get();
    return switch (operation) {
      case 0 -> calls.get().apply(key);
      case 1 -> read(values, calls.find().apply(key));
      case 2 -> read(values, calls.findInto().test(key, mine) ? mine : null);
      case 3 -> calls.contains().test(key) ? calls.get().apply(key) : null;
      default -> {
        try {
          yield values.read().apply(calls.at().apply(key));
        } catch (NoSuchElementException e) {
          yield null;
        }
      }
    };
  }

  private static <V, F> @Nullable V read(ValueSet<V, F> values, @Nullable F found) {
    return found == null ? null : values.read().apply(found);
  }
}
