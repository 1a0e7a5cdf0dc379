package dev.inplace.samples.course;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import java.lang.foreign.Arena;

/** Text: UTF-8 of at most n bytes inside the struct, readable without a String. */
final class Sample02_Text {
  private Sample02_Text() {}

  @Struct
  record City(@Length(16) String name, int people) {}

  static void main() {
    try (Arena arena = Arena.ofConfined()) {
      CityFlyweight city = CityFlyweight.allocate(arena);
      city.name("Tromsø").people(78_000);
      IO.println(city.name() + " has " + city.nameLength() + " bytes");
      IO.println("is it Tromsø? " + city.nameEquals("Tromsø"));

      StringBuilder line = new StringBuilder("from ");
      city.nameTo(line);
      IO.println(line);

      try {
        city.name("Llanfairpwllgwyngyll");
      } catch (IllegalArgumentException tooLong) {
        IO.println(tooLong.getMessage());
      }
      IO.println("still " + city.name());
    }
  }
}
