package dev.inplace.functional.model;

/**
 * One operation, as data: what its numbers mean is up to the kind of map.
 *
 * @param key the number of a key; negative for a NaN
 * @param value the number of a value, different in each step of a program
 * @param form picks the form in which the key is given, or one of the cursors
 */
record Step(Op op, int key, int value, int form) {

  Step withKey(int other) {
    return new Step(op, other, value, form);
  }

  /** As one would write it in Java. */
  @Override
  public String toString() {
    return "new Step(Op.%s, %d, 0x%x, %d)".formatted(op, key, value, form);
  }
}
