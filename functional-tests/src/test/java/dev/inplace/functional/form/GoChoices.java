package dev.inplace.functional.form;

import static java.nio.ByteOrder.BIG_ENDIAN;

import dev.inplace.annotation.ByteOrder;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;
import dev.inplace.functional.fixtures.Coin;
import dev.inplace.functional.fixtures.Octet;
import dev.inplace.functional.fixtures.Wide;
import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/** Enums of as few bytes as tell their constants apart, the highest first. */
@Struct(model = Model.GO_386, byteOrder = ByteOrder.BIG_ENDIAN)
public record GoChoices(Coin coin, Wide wide, Octet octet, @Length(2) Wide[] wides)
    implements ByHand {

  static GoChoices random(RandomGenerator random) {
    Wide[] wides = {Wide.C256, Wide.values()[random.nextInt(257)]};
    return new GoChoices(Coin.TAILS, wides[1], Octet.values()[random.nextInt(256)], wides);
  }

  @Override
  public ByteBuffer bytes() {
    return ByteBuffer.allocate(10)
        .order(BIG_ENDIAN)
        .put(0, (byte) coin.ordinal())
        .putShort(2, (short) wide.ordinal())
        .put(4, (byte) octet.ordinal())
        .putShort(6, (short) wides[0].ordinal())
        .putShort(8, (short) wides[1].ordinal());
  }
}
