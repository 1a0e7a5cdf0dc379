package dev.inplace.samples.generated;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;
import java.util.Arrays;

/** A value larger than most tables. */
@Struct
@StructMap(key = long.class)
public record Giant(long id, @Length(70_000) byte[] bytes) {

  @Override
  public boolean equals(Object other) {
    return other instanceof Giant giant && id == giant.id && Arrays.equals(bytes, giant.bytes);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(id);
  }
}
