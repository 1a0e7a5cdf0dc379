package dev.inplace.processor.random;

/**
 * The type of a component.
 *
 * @param annotations before it
 * @param name in Java
 * @param mostSize bytes it has at most, in any data model
 * @param mostAlignment bytes it is aligned to at most
 */
record RandomType(String annotations, String name, long mostSize, long mostAlignment) {

  /** A type that is its own alignment in some data model. */
  static RandomType scalar(String annotations, String name, int size) {
    return new RandomType(annotations, name, size, size);
  }

  RandomType array(int length) {
    return new RandomType(
        annotations + "@Length(" + length + ") ", name + "[]", mostSize * length, mostAlignment);
  }

  @Override
  public String toString() {
    return annotations + name;
  }
}
