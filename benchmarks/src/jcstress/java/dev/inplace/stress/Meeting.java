package dev.inplace.stress;

import org.openjdk.jcstress.annotations.State;

/** A cell, seen by two threads, each through a flyweight of its own. */
@State
public class Meeting {
  final CellFlyweight one;
  final CellFlyweight other;

  /** Takes the next cell. */
  public Meeting() {
    int number = Cells.next();
    one = Cells.one(number);
    other = Cells.other(number);
  }
}
