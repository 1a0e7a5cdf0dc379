package dev.inplace.samples.generated;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/** A record that runs code of its author's while it is read, and an array of such. */
@Struct
@StructMap(key = long.class)
public record Charge(Fuse fuse, @Length(2) Fuse[] more, @Length(16) String name, long size) {

  static Charge of(int number) {
    Fuse fuse = new Fuse(number);
    return new Charge(fuse, new Fuse[] {fuse, fuse}, "charge " + number, number);
  }
}
