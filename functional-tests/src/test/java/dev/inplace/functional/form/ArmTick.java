package dev.inplace.functional.form;

import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Word;
import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/** The same bytes as those of {@link Tick}, as Go has them for 32-bit ARM. */
@Struct(model = Model.GO_ARM)
public record ArmTick(byte side, long time, double price, short level, @Word long flags)
    implements ByHand {

  static ArmTick random(RandomGenerator random) {
    Tick tick = Tick.random(random);
    return new ArmTick(tick.side(), tick.time(), tick.price(), tick.level(), tick.flags());
  }

  @Override
  public ByteBuffer bytes() {
    return new Tick(side, time, price, level, flags).bytes();
  }
}
