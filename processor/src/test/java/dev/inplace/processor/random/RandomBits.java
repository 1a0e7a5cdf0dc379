package dev.inplace.processor.random;

import java.util.List;
import java.util.Random;

/**
 * The type of a bit-field.
 *
 * @param annotations before it
 * @param name in Java
 * @param mostAlignment bytes that it aligns the struct to at most
 */
record RandomBits(String annotations, String name, long mostAlignment) {

  /**
   * A declared type.
   *
   * @param bits the most that it has
   * @param least bits that its values take
   */
  private record Declared(String annotations, String name, int bits, int least) {}

  private static final List<Declared> DECLARED =
      List.of(
          new Declared("", "boolean", 1, 1),
          new Declared("", "byte", 8, 1),
          new Declared("@Unsigned ", "byte", 8, 1),
          new Declared("", "short", 16, 1),
          new Declared("@Unsigned ", "short", 16, 1),
          new Declared("", "int", 32, 1),
          new Declared("@Unsigned ", "int", 32, 1),
          new Declared("", "long", 64, 1),
          new Declared("@Unsigned ", "long", 64, 1),
          new Declared("@Word ", "long", 32, 1),
          new Declared("@Unsigned @Word ", "long", 32, 1),
          new Declared("", "Narrow", 32, 8),
          new Declared("", "Wide", 32, 9));

  static RandomBits next(Random random) {
    Declared declared = DECLARED.get(random.nextInt(DECLARED.size()));
    boolean isEnum = declared.least > 1;
    boolean isNone = !isEnum && random.nextInt(10) == 0;
    int width = declared.least + random.nextInt(declared.bits - declared.least + 1);
    boolean isUnnamed = isNone || (!isEnum && random.nextInt(8) == 0);
    return new RandomBits(
        "%s@Bits(value = %d, unnamed = %b) "
            .formatted(declared.annotations, isNone ? 0 : width, isUnnamed),
        declared.name,
        declared.name.equals("long") ? Long.BYTES : Integer.BYTES);
  }

  @Override
  public String toString() {
    return annotations + name;
  }
}
