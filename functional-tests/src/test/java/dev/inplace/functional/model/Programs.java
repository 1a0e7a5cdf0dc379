package dev.inplace.functional.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws programs from seeds: phases that fill a map and empty it, over few keys or many. */
final class Programs {
  private static final int SPREAD = 0x9E37_79B9; // odd, so that no two steps have one value

  private static final Op[] EVERYDAY = {
    Op.PUT,
    Op.PUT,
    Op.PUT,
    Op.GET,
    Op.CONTAINS,
    Op.FIND,
    Op.FIND_INTO,
    Op.AT,
    Op.FIND_OR_INSERT,
    Op.FIND_OR_INSERT,
    Op.FIND_OR_INSERT,
    Op.FIND_OR_INSERT_INTO,
    Op.FIND_OR_INSERT_INTO,
    Op.REMOVE,
    Op.REMOVE_FOUND,
    Op.KEEP,
    Op.USE_KEPT,
  };
  private static final Op[] AT_CURSORS = {
    Op.NEXT, Op.NEXT, Op.NEXT, Op.NEXT, Op.CHANGE_AT_CURSOR, Op.REMOVE_AT_CURSOR
  };
  private static final Op[] RARE = {
    Op.OPEN_CURSOR,
    Op.OPEN_CURSOR,
    Op.OPEN_CURSOR,
    Op.FOR_EACH,
    Op.PARTITION,
    Op.INSPECT,
    Op.INSPECT,
    Op.INSPECT,
    Op.ENSURE_CAPACITY,
    Op.COMPACT,
    Op.PUT_ALL,
    Op.PUT_ALL,
    Op.MERGE,
    Op.MERGE,
    Op.CLEAR
  };

  private final Random random;
  private final int range;
  private final boolean hasNan;

  private Programs(long seed, int keys, boolean hasNan) {
    this.random = new Random(seed);
    this.range = Math.min(keys, 1 << random.nextInt(13));
    this.hasNan = hasNan;
  }

  /**
   * The program of a seed.
   *
   * @param keys how many different ones the map can have
   * @param hasNan whether there are keys with a NaN, which the map refuses
   */
  static List<Step> of(long seed, int length, int keys, boolean hasNan) {
    return new Programs(seed, keys, hasNan).draw(length);
  }

  private List<Step> draw(int length) {
    List<Step> steps = new ArrayList<>(length);
    while (steps.size() < length) {
      int end = Math.min(length, steps.size() + 50 + random.nextInt(2 * range + 500));
      int keys = Math.min(range, 1 << random.nextInt(13));
      int removals = random.nextInt(8);
      int moves = random.nextInt(8);
      int nan = hasNan ? random.nextInt(4) : 0;
      while (steps.size() < end) {
        int key = random.nextInt(16) < nan ? ~random.nextInt(8) : random.nextInt(keys);
        int value = (steps.size() + 1) * SPREAD;
        steps.add(new Step(op(removals, moves), key, value, random.nextInt(6)));
      }
    }
    return steps;
  }

  /** Rare ones take a time that grows with the map, so they are the rarer the larger it is. */
  private Op op(int removals, int moves) {
    if (random.nextInt(range / 4 + 20) == 0) {
      return oneOf(RARE);
    }
    int choice = random.nextInt(EVERYDAY.length + removals + moves);
    if (choice < EVERYDAY.length) {
      return EVERYDAY[choice];
    }
    return choice < EVERYDAY.length + removals ? Op.REMOVE : oneOf(AT_CURSORS);
  }

  private Op oneOf(Op[] ops) {
    return ops[random.nextInt(ops.length)];
  }
}
