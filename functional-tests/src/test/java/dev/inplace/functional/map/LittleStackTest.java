package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inplace.functional.fixtures.BulkBulkMap;
import dev.inplace.functional.fixtures.Calls;
import dev.inplace.functional.fixtures.KeySet;
import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.Kinds;
import dev.inplace.functional.fixtures.PaddedKeyLedgerMap;
import dev.inplace.functional.fixtures.Subject;
import dev.inplace.functional.fixtures.ValueSet;
import dev.inplace.map.Filling;
import dev.inplace.map.OffHeapMap;
import java.util.ConcurrentModificationException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The stack overflows in each depth of an operation that changes a map: the map is consistent then,
 * or every use of it fails and says that it is spoilt. It can be closed in any case.
 */
@Timeout(300)
class LittleStackTest {
  private static final long STACK = 1 << 18;
  private static final int MOST_LEVELS = 600;

  /** An operation that runs again and again, one stack frame less deep each time. */
  private static final class Descent {
    private final Runnable operation;
    private int levels;
    private boolean isDone;
    private boolean hasOverflown;

    private Descent(Runnable operation, int levels) {
      this.operation = operation;
      this.levels = levels;
    }

    /** Calls itself until the stack overflows, goes so many levels back and runs the operation. */
    private void descend() {
      try {
        descend();
      } catch (StackOverflowError e) {
        // The deepest level.
      }
      if (!isDone && levels-- == 0) {
        isDone = true;
        try {
          operation.run();
        } catch (StackOverflowError e) {
          hasOverflown = true;
        }
      }
    }
  }

  static Stream<Kind<?, ?, ?>> kinds() {
    return Stream.of(
        Kinds.longToStats(),
        Kinds.textToStats(),
        Kind.of(PaddedKeyLedgerMap.class, KeySet.padded(), ValueSet.ledgers()),
        Kind.of(BulkBulkMap.class, KeySet.bulks(), ValueSet.bulks()));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <K, V, F> void operations(Kind<K, V, F> kind) throws InterruptedException {
    Throwable[] failure = {null};
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                warmUp(kind);
                // Before a table doubles, before it splits, before a ring is outgrown, in between.
                for (int entries : List.of(0, 7, 14, 28, 40)) {
                  check(kind, entries, 0);
                }
                check(kind, 112, 96);
              } catch (Throwable e) {
                failure[0] = e;
              }
            },
            "little stack",
            STACK);
    thread.start();
    thread.join();
    if (failure[0] != null) {
      throw new AssertionError(kind.toString(), failure[0]);
    }
  }

  /** A class that is initialized now does not fail for ever when the stack overflows in it. */
  private static <K, V, F> void warmUp(Kind<K, V, F> kind) {
    Fixture<K, V, F> fixture = new Fixture<>(kind, 300, 96);
    for (int i = 0; i < 4; i++) {
      fixture.operation(i, 300 + i).run();
    }
    fixture.checkAfter(false);
  }

  private static <K, V, F> void check(Kind<K, V, F> kind, int entries, int expected) {
    for (int operation = 0; operation < 4; operation++) {
      int passes = 0;
      for (int levels = 0; levels < MOST_LEVELS && passes < 3; levels++) {
        Fixture<K, V, F> fixture = new Fixture<>(kind, entries, expected);
        int key = operation == 3 ? entries / 2 : entries;
        Descent descent = new Descent(fixture.operation(operation, key), levels);
        descent.descend();
        passes = descent.hasOverflown ? 0 : passes + 1;
        fixture.checkAfter(descent.hasOverflown);
      }
      assertThat(passes).isEqualTo(3);
    }
  }

  /** A map whose tables split at 32 slots, with so many entries. */
  private static final class Fixture<K, V, F> {
    private final Kind<K, V, F> kind;
    private final Subject<K, V, F> subject;
    private final OffHeapMap map;
    private final int entries;

    private Fixture(Kind<K, V, F> kind, int entries, int expected) {
      this.kind = kind;
      this.entries = entries;
      subject = kind.create().apply(null);
      map = subject.map();
      Filling.lowerLimit(map, 5);
      map.ensureCapacity(expected);
      for (int i = 0; i < entries; i++) {
        insert(i);
      }
    }

    private void insert(int i) {
      calls().put().accept(kind.keys().key(i), kind.values().of().apply(i));
    }

    private Calls<K, V, F> calls() {
      return subject.forms().getFirst();
    }

    private Runnable operation(int number, int key) {
      K it = kind.keys().key(key);
      V value = kind.values().of().apply(key);
      F mine = kind.values().flyweight().get();
      Calls<K, V, F> calls = calls();
      return switch (number) {
        case 0 -> () -> calls.put().accept(it, value);
        case 1 -> () -> calls.findOrInsert().apply(it);
        case 2 -> () -> calls.findOrInsertInto().test(it, mine);
        default -> () -> calls.remove().test(it);
      };
    }

    private void checkAfter(boolean hasOverflown) {
      try {
        checkConsistent();
      } catch (ConcurrentModificationException e) {
        assertThat(hasOverflown).isTrue();
        assertThat(e).hasMessageContaining(" is spoilt: ");
        checkSpoilt();
      }
      map.close();
      assertThat(map.size()).isZero();
      assertThat(map.bytesUsed()).isZero();
    }

    private void checkConsistent() {
      for (int round = 0; round < 2; round++) {
        Set<K> shown = new HashSet<>();
        subject
            .forEach()
            .accept((key, _) -> assertThat(shown.add(kind.keys().plain().apply(key))).isTrue());
        assertThat(map.size()).isEqualTo(shown.size());
        long missing = 0;
        for (int i = 0; i < entries; i++) {
          K key = kind.keys().key(i);
          assertThat(calls().contains().test(key)).isEqualTo(shown.contains(key));
          missing += shown.contains(key) ? 0 : 1;
        }
        assertThat(missing).isLessThanOrEqualTo(1);
        for (int i = 0; i < 200; i++) {
          insert(i);
        }
        for (int i = 0; i < 200 - entries; i++) {
          calls().remove().test(kind.keys().key(entries + i));
        }
      }
    }

    private void checkSpoilt() {
      K key = kind.keys().key(1);
      List<Runnable> uses =
          List.of(
              () -> calls().get().apply(key),
              () -> calls().contains().test(key),
              () -> insert(1000),
              () -> calls().remove().test(key),
              () -> subject.forEach().accept((_, _) -> {}),
              map::clear,
              map::compact,
              () -> map.ensureCapacity(1000));
      for (int i = 0; i < uses.size(); i++) {
        int use = i;
        assertThatThrownBy(() -> uses.get(use).run(), "use %d", use)
            .isInstanceOf(ConcurrentModificationException.class)
            .hasMessageContaining(" is spoilt: ");
      }
    }
  }
}
