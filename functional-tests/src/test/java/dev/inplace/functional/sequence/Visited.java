package dev.inplace.functional.sequence;

import dev.inplace.Flyweight;
import dev.inplace.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Function;

/** Copies of the structs of a sequence, in the order of each kind of iteration. */
final class Visited {
  private Visited() {}

  static List<Trade> by(Sequence<TradeFlyweight, Trade> trades) {
    return by(trades, TradeFlyweight::toRecord);
  }

  static <F extends Flyweight> List<Trade> by(
      Sequence<F, Trade> trades, Function<F, Trade> toRecord) {
    List<Trade> visited = new ArrayList<>();
    for (F trade : trades) {
      visited.add(toRecord.apply(trade));
    }
    List<Trade> again = new ArrayList<>();
    trades.forEach(trade -> again.add(toRecord.apply(trade)));
    requireEqual(visited, again);
    requireEqual(visited, trades.stream().toList());
    List<Trade> split = new ArrayList<>();
    inHalves(trades.spliterator(), trade -> split.add(toRecord.apply(trade)));
    requireEqual(visited, split);
    return visited;
  }

  private static void requireEqual(List<Trade> visited, List<Trade> again) {
    if (!visited.equals(again)) {
      throw new AssertionError(visited + " and " + again);
    }
  }

  /** Visits all parts of a spliterator that is split as far as it can be. */
  static <T> void inHalves(Spliterator<T> right, Consumer<T> action) {
    long size = right.estimateSize();
    Spliterator<T> left = right.trySplit();
    if (left == null) {
      if (size > 1) {
        throw new AssertionError(size + " structs were not split");
      }
      right.forEachRemaining(action);
      return;
    }
    if (left.estimateSize() + right.estimateSize() != size) {
      throw new AssertionError("a split of " + size);
    }
    inHalves(left, action);
    inHalves(right, action);
  }
}
