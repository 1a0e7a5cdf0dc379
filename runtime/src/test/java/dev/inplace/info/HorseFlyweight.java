package dev.inplace.info;

import dev.inplace.Flyweight;
import java.util.List;

/** As far as it is looked at, what is generated for a record of this package. */
final class HorseFlyweight extends Flyweight {
  static final StructInfo INFO =
      Structs.register(
          HorseFlyweight.class,
          new StructInfo(
              "dev.inplace.info.Stable.Horse",
              "go-amd64",
              "little-endian",
              8,
              8,
              1,
              "0",
              List.of()));

  @Override
  protected long sizeOf(Flyweight self) {
    return 8;
  }
}
