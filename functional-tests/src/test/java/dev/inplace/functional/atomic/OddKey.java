package dev.inplace.functional.atomic;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import java.util.Arrays;

/** A key of three bytes, which aligns nothing behind it. */
@Struct
public record OddKey(@Length(3) byte[] bytes) {

  @Override
  public boolean equals(Object other) {
    return other instanceof OddKey key && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
