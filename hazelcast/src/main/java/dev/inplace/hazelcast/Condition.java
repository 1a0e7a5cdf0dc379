package dev.inplace.hazelcast;

/**
 * A condition on the fields of a value. The member that owns the value evaluates it on the bytes.
 */
public final class Condition {
  private final Test test;

  Condition(Test test) {
    this.test = test;
  }

  Test test() {
    return test;
  }

  /** Holds if both do. */
  public Condition and(Condition other) {
    return new Condition(new Test.Both(test, other.test));
  }

  /** Holds if one of the two does. */
  public Condition or(Condition other) {
    return new Condition(new Test.Either(test, other.test));
  }

  /** Holds if this one does not. */
  public Condition not() {
    return new Condition(new Test.Not(test));
  }
}
