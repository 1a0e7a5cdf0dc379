package dev.inplace.samples.generated;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;
import java.util.Arrays;

/** A key whose floating-point numbers lie in a nested struct, and in an array of such. */
@Struct
@StructMap(key = NodeKey.class, value = long.class)
@StructMap(key = NodeKey.class, value = void.class)
public record NodeKey(FloatKey inner, @Length(2) FloatKey[] points) {

  @Override
  public boolean equals(Object other) {
    return other instanceof NodeKey key
        && inner.equals(key.inner)
        && Arrays.equals(points, key.points);
  }

  @Override
  public int hashCode() {
    return 31 * inner.hashCode() + Arrays.hashCode(points);
  }
}
