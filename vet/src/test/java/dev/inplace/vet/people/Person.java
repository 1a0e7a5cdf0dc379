package dev.inplace.vet.people;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/** A value of maps with each kind of key. */
@Struct
@StructMap(key = long.class)
@StructMap(key = String.class)
@StructMap(key = Home.class)
public record Person(
    @Length(16) String name, int age, double salary, Home home, @Length(2) Home[] others) {
  /** A person of an age. */
  public static Person of(int age) {
    Home home = new Home(1, 2);
    return new Person("Ada", age, 1, home, new Home[] {home, home});
  }
}
