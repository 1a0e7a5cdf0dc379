package dev.inplace.hazelcast.accounts;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructGrid;
import dev.inplace.annotation.StructMap;

/** A struct of 256 bytes. */
@Struct
@StructMap(key = long.class)
@StructGrid(key = long.class)
public record Block(long count, @Length(31) long[] rest) {

  /** A block with a count. */
  public static Block of(long count) {
    return new Block(count, new long[31]);
  }
}
