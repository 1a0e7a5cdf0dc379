package dev.inplace.processor.layout;

import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Primitive;
import dev.inplace.processor.model.Struct;
import java.util.Random;
import java.util.stream.Stream;

/** Structs of random fields, the same ones for a seed. */
final class RandomStructs {
  private static final int DEEPEST = 3;

  private final Random random;
  private final int mostFields;

  RandomStructs(long seed, int mostFields) {
    random = new Random(seed);
    this.mostFields = mostFields;
  }

  Struct next() {
    return struct(0);
  }

  private Struct struct(int depth) {
    return Structs.struct(
        Stream.generate(() -> type(depth))
            .limit(random.nextInt(mostFields + 1))
            .toArray(FieldType[]::new));
  }

  private FieldType type(int depth) {
    return switch (random.nextInt(8)) {
      case 0 -> Structs.text(1 + random.nextInt(20));
      case 1 -> Structs.enumeration(random.nextInt(300));
      case 2, 3 -> Structs.array(element(depth), random.nextInt(5));
      default -> element(depth);
    };
  }

  private FieldType element(int depth) {
    if (depth < DEEPEST && random.nextInt(4) == 0) {
      return new FieldType.Nested(struct(depth + 1));
    }
    Primitive[] primitives = Primitive.values();
    return Structs.scalar(primitives[random.nextInt(primitives.length)]);
  }
}
