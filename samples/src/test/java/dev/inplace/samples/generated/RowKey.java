package dev.inplace.samples.generated;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import java.util.Arrays;

/** A key of arrays. */
@Struct
public record RowKey(@Length(3) short[] parts, @Length(2) float[] weights) {

  @Override
  public boolean equals(Object other) {
    return other instanceof RowKey key
        && Arrays.equals(parts, key.parts)
        && Arrays.equals(weights, key.weights);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(parts) + Arrays.hashCode(weights);
  }
}
