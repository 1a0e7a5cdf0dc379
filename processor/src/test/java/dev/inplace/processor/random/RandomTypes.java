package dev.inplace.processor.random;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All types that a component can have. */
final class RandomTypes {
  private static final int MOST_ELEMENTS = 4;
  private static final int MOST_TEXT = 20;

  /** Enums with as many constants as a byte can tell apart, one more, and none. */
  private static final Map<String, Integer> ENUMS = Map.of("Never", 0, "Narrow", 256, "Wide", 257);

  /** Enums have 4 bytes in C. */
  private static final List<RandomType> SCALARS =
      List.of(
          RandomType.scalar("", "boolean", 1),
          RandomType.scalar("", "byte", 1),
          RandomType.scalar("@Unsigned ", "byte", 1),
          RandomType.scalar("", "short", 2),
          RandomType.scalar("@Unsigned ", "short", 2),
          RandomType.scalar("", "char", 2),
          RandomType.scalar("", "int", 4),
          RandomType.scalar("@Unsigned ", "int", 4),
          RandomType.scalar("", "long", 8),
          RandomType.scalar("@Unsigned ", "long", 8),
          new RandomType("@Bytes(3) ", "int", 3, 1),
          new RandomType("@Unsigned @Bytes(6) ", "long", 6, 1),
          RandomType.scalar("@Bytes(order = ByteOrder.BIG_ENDIAN) ", "int", 4),
          RandomType.scalar("", "float", 4),
          RandomType.scalar("", "double", 8),
          RandomType.scalar("@Word ", "long", 8),
          RandomType.scalar("@Unsigned @Word ", "long", 8),
          RandomType.scalar("@Word(pointer = true) ", "long", 8),
          RandomType.scalar("", "Never", 4),
          RandomType.scalar("", "Narrow", 4),
          RandomType.scalar("", "Wide", 4));

  private final Random random;

  RandomTypes(Random random) {
    this.random = random;
  }

  /** The sources of the enums that components have, by their names. */
  static Map<String, String> enums() {
    Map<String, String> sources = new TreeMap<>();
    ENUMS.forEach((name, constants) -> sources.put(name, enumeration(name, constants)));
    return sources;
  }

  private static String enumeration(String name, int constants) {
    return IntStream.range(0, constants)
        .mapToObj(i -> "C" + i)
        .collect(
            Collectors.joining(
                ", ", "package " + RandomRecord.PACKAGE + "; enum " + name + " {", "}"));
  }

  /**
   * Any type.
   *
   * @param nested records that may be nested
   */
  RandomType next(List<RandomRecord> nested) {
    return switch (random.nextInt(10)) {
      case 0 ->
          new RandomType(
              "@Length(" + (1 + random.nextInt(MOST_TEXT)) + ") ", "String", MOST_TEXT, 1);
      case 1, 2 -> element(nested).array(random.nextInt(MOST_ELEMENTS + 1));
      default -> element(nested);
    };
  }

  /** A type without bytes, but maybe with an alignment. */
  RandomType empty(List<RandomRecord> nested) {
    return element(nested).array(0);
  }

  private RandomType element(List<RandomRecord> nested) {
    return !nested.isEmpty() && random.nextInt(5) == 0
        ? nested.get(random.nextInt(nested.size())).asType()
        : SCALARS.get(random.nextInt(SCALARS.size()));
  }
}
