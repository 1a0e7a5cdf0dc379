package dev.inplace.functional.form;

import static java.nio.ByteOrder.BIG_ENDIAN;

import dev.inplace.annotation.ByteOrder;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;
import dev.inplace.annotation.Word;
import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/** Arrays of numbers whose highest byte comes first. */
@Struct(byteOrder = ByteOrder.BIG_ENDIAN)
public record PacketRows(
    @Length(2) short[] shorts,
    @Length(2) char[] chars,
    @Length(2) int[] ints,
    @Length(2) long[] longs,
    @Length(2) float[] floats,
    @Length(2) double[] doubles,
    @Length(2) @Unsigned short[] ports,
    @Length(2) @Unsigned int[] hosts,
    @Length(2) @Word long[] words)
    implements ByHand {

  static PacketRows random(RandomGenerator random) {
    int[] ints = random.ints(2).toArray();
    return new PacketRows(
        new short[] {(short) ints[0], (short) ints[1]},
        new char[] {(char) ints[1], (char) ints[0]},
        ints,
        random.longs(2).toArray(),
        new float[] {random.nextFloat(), random.nextFloat()},
        random.doubles(2).toArray(),
        new short[] {(short) (ints[0] >> 16), (short) (ints[1] >> 16)},
        random.ints(2).toArray(),
        random.longs(2).toArray());
  }

  @Override
  public ByteBuffer bytes() {
    return ByteBuffer.allocate(88)
        .order(BIG_ENDIAN)
        .putShort(0, shorts[0])
        .putShort(2, shorts[1])
        .putChar(4, chars[0])
        .putChar(6, chars[1])
        .putInt(8, ints[0])
        .putInt(12, ints[1])
        .putLong(16, longs[0])
        .putLong(24, longs[1])
        .putFloat(32, floats[0])
        .putFloat(36, floats[1])
        .putDouble(40, doubles[0])
        .putDouble(48, doubles[1])
        .putShort(56, ports[0])
        .putShort(58, ports[1])
        .putInt(60, hosts[0])
        .putInt(64, hosts[1])
        .putLong(72, words[0])
        .putLong(80, words[1]);
  }
}
