package dev.inplace.functional.form;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.inplace.annotation.ByteOrder;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;
import dev.inplace.annotation.Word;
import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/** Every kind of number, the highest byte first. */
@Struct(byteOrder = ByteOrder.BIG_ENDIAN)
public record Packet(
    byte b,
    short s,
    char c,
    int i,
    long l,
    float f,
    double d,
    boolean flag,
    @Unsigned byte octet,
    @Unsigned short port,
    @Unsigned int host,
    @Word long word,
    @Word(pointer = true) long address,
    @Length(4) String text)
    implements ByHand {

  static Packet random(RandomGenerator random) {
    int i = random.nextInt();
    long l = random.nextLong();
    return new Packet(
        (byte) i,
        (short) i,
        (char) i,
        i,
        l,
        random.nextFloat(),
        random.nextGaussian(),
        random.nextBoolean(),
        (byte) l,
        (short) l,
        (int) l,
        random.nextLong(),
        random.nextLong(),
        Integer.toString(i & 0xFFF));
  }

  @Override
  public ByteBuffer bytes() {
    byte[] utf8 = text.getBytes(UTF_8);
    return ByteBuffer.allocate(72)
        .order(BIG_ENDIAN)
        .put(0, b)
        .putShort(2, s)
        .putChar(4, c)
        .putInt(8, i)
        .putLong(16, l)
        .putFloat(24, f)
        .putDouble(32, d)
        .put(40, (byte) (flag ? 1 : 0))
        .put(41, octet)
        .putShort(42, port)
        .putInt(44, host)
        .putLong(48, word)
        .putLong(56, address)
        .put(64, utf8);
  }
}
