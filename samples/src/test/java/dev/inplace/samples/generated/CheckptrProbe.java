package dev.inplace.samples.generated;

import dev.inplace.check.StaleFlyweightException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** A program that does what the checks are for, and tells what came of it. */
final class CheckptrProbe {
  private CheckptrProbe() {}

  public static void main(String[] args) {
    try (LongStatsMap map = LongStatsMap.create()) {
      map.findOrInsert(1).sum(1);
      StatsFlyweight found = map.at(1);
      map.put(1, map.get(1));
      System.out.println("put of a present key: " + sum(found));
      StatsFlyweight again = map.at(1);
      map.findOrInsert(2);
      System.out.println("insert: " + sum(again));
    }
    System.out.println("wrap: " + wrapBeyondTheEnd());
  }

  private static String sum(StatsFlyweight flyweight) {
    try {
      return Long.toString(flyweight.sum());
    } catch (StaleFlyweightException _) {
      return "stale";
    }
  }

  private static String wrapBeyondTheEnd() {
    MemorySegment segment = Arena.ofAuto().allocate(StatsFlyweight.SIZE, StatsFlyweight.ALIGNMENT);
    StatsFlyweight flyweight = new StatsFlyweight();
    try {
      flyweight.wrap(segment, StatsFlyweight.SIZE);
    } catch (IndexOutOfBoundsException _) {
      return "refused";
    }
    try {
      return "accepted, read " + flyweight.sum();
    } catch (IndexOutOfBoundsException _) {
      return "accepted, read refused";
    }
  }
}
