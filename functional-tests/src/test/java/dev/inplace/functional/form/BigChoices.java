package dev.inplace.functional.form;

import static java.nio.ByteOrder.BIG_ENDIAN;

import dev.inplace.annotation.ByteOrder;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;
import dev.inplace.functional.fixtures.Coin;
import dev.inplace.functional.fixtures.Wide;
import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/** Enums of four bytes, the highest first. */
@Struct(model = Model.C_I386, byteOrder = ByteOrder.BIG_ENDIAN)
public record BigChoices(Coin coin, byte b, Wide wide, @Length(2) Wide[] wides) implements ByHand {

  static BigChoices random(RandomGenerator random) {
    Wide[] wides = {Wide.C256, Wide.values()[random.nextInt(257)]};
    return new BigChoices(Coin.TAILS, (byte) random.nextInt(), wides[1], wides);
  }

  @Override
  public ByteBuffer bytes() {
    return ByteBuffer.allocate(20)
        .order(BIG_ENDIAN)
        .putInt(0, coin.ordinal())
        .put(4, b)
        .putInt(8, wide.ordinal())
        .putInt(12, wides[0].ordinal())
        .putInt(16, wides[1].ordinal());
  }
}
