package dev.inplace;

import dev.inplace.check.Checkptr;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The steps of an iteration, all shown by one flyweight except in strict mode. A {@code for} loop
 * inlines it, and the JIT eliminates both objects: it has one allocation of each.
 */
final class Steps<F extends Flyweight> implements Iterator<F> {
  private final Sequence<F, ?> structs;
  private F shown;
  private long next;

  Steps(Sequence<F, ?> structs) {
    this.structs = structs;
    this.shown = structs.flyweight();
  }

  @Override
  public boolean hasNext() {
    boolean hasNext = next < structs.size();
    if (!hasNext) {
      structs.endSteps(shown);
    }
    return hasNext;
  }

  @Override
  public F next() {
    if (next >= structs.size()) {
      throw new NoSuchElementException(
          "checkptr: no struct %d\nfix: check hasNext() first".formatted(next));
    }
    if (Checkptr.STRICT) {
      structs.endSteps(shown);
      shown = structs.flyweight();
    }
    return structs.at(next++, shown);
  }
}
