package dev.inplace.processor.layout;

import dev.inplace.processor.model.Packing;
import dev.inplace.processor.model.Placement;
import dev.inplace.processor.model.Struct;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;

/** Structs of random fields, packed, aligned and isolated at random; the same ones for a seed. */
final class ControlledStructs {
  private final Random random;
  private final RandomStructs structs;

  ControlledStructs(long seed, int mostFields) {
    random = new Random(seed);
    structs = new RandomStructs(seed, mostFields);
  }

  /** One of fields that are packed and aligned, in a struct that may be. */
  Struct next() {
    return controlled(false);
  }

  /** One with isolated fields too. */
  Struct nextIsolated() {
    return controlled(true);
  }

  private Struct controlled(boolean isolated) {
    Struct struct = structs.next();
    Placement[] placements =
        Stream.generate(() -> placement(isolated))
            .limit(struct.fields().size())
            .toArray(Placement[]::new);
    long pack = random.nextInt(4) == 0 ? 1L << random.nextInt(5) : 0;
    Packing packing = new Packing(random.nextInt(4) == 0, pack, alignment());
    return Structs.packed(packing, Structs.placed(struct, placements));
  }

  private Placement placement(boolean isolated) {
    return new Placement(
        random.nextInt(4) == 0,
        alignment(),
        isolated && random.nextInt(4) == 0,
        OptionalLong.empty());
  }

  private long alignment() {
    return random.nextBoolean() ? 1 : 1L << random.nextInt(6);
  }
}
