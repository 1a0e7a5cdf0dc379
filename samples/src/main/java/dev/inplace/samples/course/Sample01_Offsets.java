package dev.inplace.samples.course;

import dev.inplace.annotation.Struct;
import dev.inplace.info.Structs;
import java.lang.foreign.Arena;

/** Offsets and padding: fields lie in the record's order, each at a multiple of its alignment. */
final class Sample01_Offsets {
  private Sample01_Offsets() {}

  @Struct
  record Loose(byte side, long time, short level, int quantity) {}

  @Struct
  record Tight(long time, int quantity, short level, byte side) {}

  static void main() {
    try (Arena arena = Arena.ofConfined()) {
      LooseFlyweight loose = LooseFlyweight.allocate(arena);
      loose.side((byte) 1).time(2).level((short) 3).quantity(4);
      IO.println(Structs.dump(loose.segment(), 0, LooseFlyweight.INFO));

      TightFlyweight tight = TightFlyweight.allocate(arena);
      tight.side((byte) 1).time(2).level((short) 3).quantity(4);
      IO.println(Structs.dump(tight.segment(), 0, TightFlyweight.INFO));
    }
    IO.println("quantity lies at " + LooseFlyweight.QUANTITY_OFFSET);
  }
}
