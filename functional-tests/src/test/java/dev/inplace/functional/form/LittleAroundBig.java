package dev.inplace.functional.form;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/** Little-endian numbers around big-endian structs. */
@Struct
public record LittleAroundBig(
    short kind, BigPoint start, @Length(2) BigPoint[] stops, @Length(2) int[] ends)
    implements ByHand {

  static LittleAroundBig random(RandomGenerator random) {
    BigPoint[] stops = {BigPoint.random(random), BigPoint.random(random)};
    int[] ends = random.ints(2).toArray();
    return new LittleAroundBig((short) ends[0], BigPoint.random(random), stops, ends);
  }

  @Override
  public ByteBuffer bytes() {
    return ByteBuffer.allocate(88)
        .order(LITTLE_ENDIAN)
        .putShort(0, kind)
        .put(8, start.bytes(), 0, 24)
        .put(32, stops[0].bytes(), 0, 24)
        .put(56, stops[1].bytes(), 0, 24)
        .putInt(80, ends[0])
        .putInt(84, ends[1]);
  }
}
