package dev.inplace.functional.form;

import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Word;
import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/** The same bytes as those of {@link Tick}, as C has them for 32-bit x86. */
@Struct(model = Model.C_I386)
public record I386Tick(byte side, long time, double price, short level, @Word long flags)
    implements ByHand {

  static I386Tick random(RandomGenerator random) {
    Tick tick = Tick.random(random);
    return new I386Tick(tick.side(), tick.time(), tick.price(), tick.level(), tick.flags());
  }

  @Override
  public ByteBuffer bytes() {
    return new Tick(side, time, price, level, flags).bytes();
  }
}
