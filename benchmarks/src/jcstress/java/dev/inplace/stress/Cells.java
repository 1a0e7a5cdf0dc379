package dev.inplace.stress;

import java.lang.foreign.Arena;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Cells for many tests at once, used in turn: far more than jcstress has under way at a time. Every
 * other one is a struct in a shared arena, and the rest are values of a shared map.
 */
final class Cells {
  private static final int COUNT = 1 << 15;
  private static final Cell ZERO = new Cell(0, 0, 0, 0, 0);
  private static final CellSpan SPAN = CellSpan.allocate(Arena.global(), COUNT / 2);
  private static final IntCellMap MAP = filledMap();

  /** A flyweight is for one thread: each actor has its own. Nothing is inserted into the map. */
  @SuppressWarnings("FlyweightKept")
  private static final CellFlyweight[] ONE = flyweights();

  @SuppressWarnings("FlyweightKept")
  private static final CellFlyweight[] OTHER = flyweights();

  private static final AtomicInteger TURN = new AtomicInteger();

  private Cells() {}

  private static IntCellMap filledMap() {
    IntCellMap map = IntCellMap.createShared(COUNT / 2);
    for (int key = 0; key < COUNT / 2; key++) {
      map.put(key, ZERO);
    }
    return map;
  }

  private static CellFlyweight[] flyweights() {
    IntFunction<CellFlyweight> cell = i -> i % 2 == 0 ? SPAN.at(i / 2) : MAP.at(i / 2);
    CellFlyweight[] flyweights = new CellFlyweight[COUNT];
    for (int i = 0; i < COUNT; i++) {
      flyweights[i] = cell.apply(i);
    }
    return flyweights;
  }

  /** The number of a cell that nobody else uses now; all zero. */
  static int next() {
    int number = TURN.getAndIncrement() & (COUNT - 1);
    ONE[number].set(ZERO);
    return number;
  }

  static CellFlyweight one(int number) {
    return ONE[number];
  }

  static CellFlyweight other(int number) {
    return OTHER[number];
  }
}
