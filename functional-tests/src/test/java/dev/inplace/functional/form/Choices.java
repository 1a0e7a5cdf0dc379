package dev.inplace.functional.form;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;
import dev.inplace.functional.fixtures.Coin;
import dev.inplace.functional.fixtures.Wide;
import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/** Enums of four bytes, as C has them. */
@Struct(model = Model.C_X86_64)
public record Choices(Coin coin, byte b, Wide wide, @Length(2) Coin[] coins) implements ByHand {

  static Choices random(RandomGenerator random) {
    Coin[] coins = {Coin.TAILS, Coin.values()[random.nextInt(2)]};
    Wide wide = Wide.values()[random.nextInt(257)];
    return new Choices(coins[1], (byte) random.nextInt(), wide, coins);
  }

  @Override
  public ByteBuffer bytes() {
    return ByteBuffer.allocate(20)
        .order(LITTLE_ENDIAN)
        .putInt(0, coin.ordinal())
        .put(4, b)
        .putInt(8, wide.ordinal())
        .putInt(12, coins[0].ordinal())
        .putInt(16, coins[1].ordinal());
  }
}
