package dev.inplace;

import dev.inplace.check.Ending;
import dev.inplace.check.Epoch;
import java.lang.invoke.MethodHandles;

/** The epochs of flyweights and spans that are not of a map, and the errors of ended ones. */
final class Lives {
  /** The epoch of user memory: nothing ends before the arena does. */
  static final Epoch ENDLESS = new Epoch(MethodHandles.lookup(), "", Long::toString);

  /** The epoch of a flyweight that shows nothing yet: no noted state is the present one. */
  static final Epoch NOTHING = new Epoch(MethodHandles.lookup(), "", Long::toString);

  /** The epoch of a flyweight whose step of an iteration is over. */
  static final Epoch PASSED = new Epoch(MethodHandles.lookup(), "", Long::toString);

  static {
    NOTHING.end(Ending.CLOSE);
    PASSED.end(Ending.STEP);
  }

  private Lives() {}

  /** The error of an access through a flyweight or span that has ended, or shows nothing yet. */
  static RuntimeException ended(Epoch epoch, long asOf, long key) {
    if (epoch == PASSED) {
      return Epoch.passed();
    }
    return epoch == NOTHING
        ? new IndexOutOfBoundsException(
            "checkptr: the flyweight shows nothing yet\n"
                + "fix: wrap it first, or let a map or a span point it")
        : epoch.ended(asOf, key);
  }
}
