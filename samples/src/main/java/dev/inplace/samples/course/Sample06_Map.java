package dev.inplace.samples.course;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;
import dev.inplace.check.StaleFlyweightException;

/** A map: values change in place; a flyweight ends with the next insert or removal. */
final class Sample06_Map {
  private Sample06_Map() {}

  @Struct
  @StructMap(key = long.class)
  record Person(@Length(32) String name, int age, double salary) {}

  @SuppressWarnings("FlyweightAfterEnd") // on purpose
  static void main() {
    try (LongPersonMap people = LongPersonMap.create()) {
      people.put(7, new Person("Ada", 36, 1e5));
      people.at(7).age(37);
      people.findOrInsert(8).name("Bob").addSalary(500);
      IO.println(people.get(7));
      IO.println(people.get(8));
      IO.println(people.get(9));

      PersonFlyweight ada = people.at(7);
      people.remove(8);
      try {
        ada.age(38);
      } catch (StaleFlyweightException ended) {
        IO.println(ended.getMessage());
      }
    }
  }
}
