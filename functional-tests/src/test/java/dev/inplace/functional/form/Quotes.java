package dev.inplace.functional.form;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;
import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/** Structs and arrays of eight-byte numbers, nested at multiples of four. */
@Struct(model = Model.GO_386)
public record Quotes(
    byte kind,
    Tick last,
    @Length(2) Tick[] ticks,
    @Length(3) long[] times,
    boolean open,
    @Length(2) double[] prices)
    implements ByHand {

  static Quotes random(RandomGenerator random) {
    return new Quotes(
        (byte) random.nextInt(),
        Tick.random(random),
        new Tick[] {Tick.random(random), Tick.random(random)},
        random.longs(3).toArray(),
        random.nextBoolean(),
        random.doubles(2).toArray());
  }

  @Override
  public ByteBuffer bytes() {
    return ByteBuffer.allocate(132)
        .order(LITTLE_ENDIAN)
        .put(0, kind)
        .put(4, last.bytes(), 0, 28)
        .put(32, ticks[0].bytes(), 0, 28)
        .put(60, ticks[1].bytes(), 0, 28)
        .putLong(88, times[0])
        .putLong(96, times[1])
        .putLong(104, times[2])
        .put(112, (byte) (open ? 1 : 0))
        .putDouble(116, prices[0])
        .putDouble(124, prices[1]);
  }
}
