package dev.inplace.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Cursors of a map that changes in all ways meanwhile, against a map of the JDK: an entry that is
 * there throughout is met once, one that has been removed is not met. {@code -Dcursor.seeds=N} runs
 * more programs.
 */
class CursorModelTest {
  private static final int SEEDS = Integer.getInteger("cursor.seeds", 12);

  /** The hashes of keys, and their number in a map. */
  enum Hashes {
    RANDOM(3000, key -> Hash.mix(1, key)),
    FEW(30, key -> Hash.mix(1, key)),
    /** All in the last slots and the first ones, so that runs are long and wrap around. */
    WRAPPED(150, key -> (key & 3) - 2 << 56 | Hash.mix(1, key) >>> 8),
    /** Equal in their first six bits, but for some: tables split in several bits at once. */
    DEEP(3000, key -> Hash.mix(1, key) >>> (key % 50 == 0 ? 0 : 6)),
    /** Four hashes. */
    EQUAL(100, key -> key << 62);

    private final int keys;
    private final LongUnaryOperator hash;

    Hashes(int keys, LongUnaryOperator hash) {
      this.keys = keys;
      this.hash = hash;
    }
  }

  @ParameterizedTest
  @EnumSource
  void presentEntriesAreMetOnceAndRemovedOnesNever(Hashes hashes) {
    for (int seed = 0; seed < SEEDS; seed++) {
      try {
        new Program(hashes, seed).run();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(hashes + ", seed " + seed + ": " + e.getMessage(), e);
      }
    }
  }

  /** The entries met by cursors that together go once through a map. */
  private static final class Walk {
    final List<LongsByLong.Cursor> left;
    final Set<Long> throughout;
    final Set<Long> met = new HashSet<>();

    Walk(List<LongsByLong.Cursor> cursors, Set<Long> present) {
      left = new ArrayList<>(cursors);
      throughout = new HashSet<>(present);
    }

    void forget(long key) {
      throughout.remove(key);
      met.remove(key);
    }
  }

  private static final class Program {
    private final Random random;
    private final int keys;
    private final LongsByLong map;
    private final Map<Long, Long> model = new HashMap<>();
    private final List<Long> present = new ArrayList<>();
    private final List<Walk> walks = new ArrayList<>();

    Program(Hashes hashes, int seed) {
      random = new Random(31L * seed + hashes.ordinal());
      keys = hashes.keys;
      map =
          hashes == Hashes.RANDOM && random.nextBoolean()
              ? new LongsByLong(random.nextInt(3) == 0, random.nextInt(4) == 0)
              : new LongsByLong(random.nextInt(3) == 0, random.nextInt(4) == 0, hashes.hash);
    }

    void run() {
      fill(random.nextInt(keys));
      for (int step = 0; step < 200; step++) {
        while (walks.size() < 3) {
          walks.add(begin());
        }
        for (int i = random.nextInt(1 + keys / 8); i > 0; i--) {
          walk(walks.get(random.nextInt(walks.size())));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
          change();
        }
        walks.removeIf(walk -> walk.left.isEmpty());
      }
      walks.forEach(this::finish);
      check();
      map.close();
    }

    private Walk begin() {
      boolean inParts = random.nextBoolean();
      List<LongsByLong.Cursor> cursors =
          inParts ? map.partition(1 + random.nextInt(5)) : List.of(map.cursor());
      return new Walk(cursors, model.keySet());
    }

    private void finish(Walk walk) {
      while (!walk.left.isEmpty()) {
        walk(walk);
      }
    }

    private void walk(Walk walk) {
      if (walk.left.isEmpty()) {
        return;
      }
      LongsByLong.Cursor cursor = walk.left.get(random.nextInt(walk.left.size()));
      if (!cursor.next()) {
        assertThat(cursor.next()).isFalse();
        walk.left.remove(cursor);
        if (walk.left.isEmpty()) {
          assertThat(walk.met).as("met of %d", model.size()).containsAll(walk.throughout);
        }
        return;
      }
      long key = cursor.key();
      assertThat(model).as("key %d is met", key).containsKey(key);
      assertThat(cursor.value()).isEqualTo(model.get(key));
      assertThat(walk.met.add(key)).as("key %d is met once", key).isTrue();
      int choice = random.nextInt(20);
      if (choice == 0) {
        cursor.remove();
        forget(key);
        assertThatIllegalStateException().isThrownBy(cursor::value);
      } else if (choice == 1) {
        change();
        checkStands(cursor, key);
      }
    }

    private void checkStands(LongsByLong.Cursor cursor, long key) {
      if (model.containsKey(key) && map.get(key).equals(cursor.value())) {
        assertThat(cursor.key()).isEqualTo(key);
      } else if (!model.containsKey(key)) {
        assertThatIllegalStateException().isThrownBy(cursor::key);
        assertThatIllegalStateException().isThrownBy(cursor::remove);
      }
    }

    private void change() {
      switch (random.nextInt(40)) {
        case 0 -> map.compact();
        case 1 -> map.ensureCapacity(random.nextInt(2 * keys));
        case 2 -> fill(random.nextInt(keys));
        case 3, 4 -> thin();
        case 5 -> clear();
        default -> {
          if (random.nextBoolean()) {
            put();
          } else {
            remove();
          }
        }
      }
    }

    private void clear() {
      if (random.nextInt(5) == 0) {
        map.clear();
        present.clear();
        model.clear();
        walks.forEach(walk -> walk.throughout.clear());
      }
    }

    private void fill(int size) {
      while (model.size() < size) {
        put();
      }
    }

    private void put() {
      long key = random.nextInt(2 * keys);
      long value = random.nextLong();
      map.put(key, value);
      if (model.put(key, value) == null) {
        present.add(key);
      }
    }

    /** Removes some in a row, or nearly all. */
    private void thin() {
      int left = random.nextInt(3) == 0 ? random.nextInt(10) : present.size() * 3 / 4;
      while (present.size() > left) {
        remove();
      }
    }

    private void remove() {
      if (present.isEmpty()) {
        return;
      }
      long key = present.get(random.nextInt(present.size()));
      assertThat(map.remove(key)).isTrue();
      forget(key);
      assertThat(map.remove(key)).isFalse();
    }

    /** A key that comes again may be met again. */
    private void forget(long key) {
      model.remove(key);
      present.remove((Long) key);
      walks.forEach(walk -> walk.forget(key));
      if (model.isEmpty()) {
        walks.forEach(walk -> walk.throughout.clear());
      }
    }

    private void check() {
      assertThat(map.size()).isEqualTo(model.size());
      for (long key = 0; key < 2L * keys; key++) {
        assertThat(map.get(key)).isEqualTo(model.get(key));
      }
    }
  }
}
