package dev.inplace.samples.course;

import dev.inplace.annotation.StructMap;
import java.util.SplittableRandom;

/** Counting: a map from numbers to numbers, named on any type; {@code add} is one look-up. */
@StructMap(key = int.class, value = long.class)
final class Sample07_Counting {
  private Sample07_Counting() {}

  static void main() {
    SplittableRandom dice = new SplittableRandom(1);
    try (IntLongMap counts = IntLongMap.create()) {
      for (int i = 0; i < 36_000; i++) {
        counts.add(dice.nextInt(1, 7) + dice.nextInt(1, 7), 1);
      }
      for (int sum = 2; sum <= 12; sum++) {
        IO.println("%2d %6d".formatted(sum, counts.get(sum)));
      }
      IO.println("13 is absent: " + counts.get(13));
    }
  }
}
