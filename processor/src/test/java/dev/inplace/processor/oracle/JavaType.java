package dev.inplace.processor.oracle;

/**
 * The type of a component.
 *
 * @param element of the array, or the type itself if it is none; with its annotations
 * @param count how many elements; -1 if it is no array
 * @param isFlexible true for an array whose elements the caller counts
 */
record JavaType(String element, long count, boolean isFlexible) {
  static final JavaType BYTE = of("byte");
  static final JavaType POINTER = of("@Word(pointer = true) long");

  static JavaType of(String element) {
    return new JavaType(element, -1, false);
  }

  /** An array of this; arrays of arrays are one, as in memory. */
  JavaType times(long n) {
    return new JavaType(element, n * (count < 0 ? 1 : count), false);
  }

  /** A flexible array of this. */
  JavaType flexible() {
    return new JavaType(element, 0, true);
  }

  /** The annotations and the type before the component's name. */
  String declare() {
    if (isFlexible) {
      return "@Length(value = 0, by = Length.CALLER) %s[]".formatted(element);
    }
    return count < 0 ? element : "@Length(%d) %s[]".formatted(count, element);
  }
}
