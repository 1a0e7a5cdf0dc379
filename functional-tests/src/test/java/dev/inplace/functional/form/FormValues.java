package dev.inplace.functional.form;

import dev.inplace.functional.fixtures.ValueSet;

/** Values of every form. */
final class FormValues {
  private FormValues() {}

  static ValueSet<Tick, TickFlyweight> ticks() {
    return new ValueSet<>(
        i -> new Tick((byte) i, i * 0x1_0000_0001L, i / 8.0, (short) -i, ~i),
        new Tick((byte) 0, 0, 0, (short) 0, 0),
        TickFlyweight::new,
        TickFlyweight::toRecord,
        TickFlyweight::set,
        tick -> tick.addTime(3).addPrice(0.5),
        tick ->
            new Tick(tick.side(), tick.time() + 3, tick.price() + 0.5, tick.level(), tick.flags()));
  }

  static ValueSet<OddValue, OddValueFlyweight> odd() {
    return new ValueSet<>(
        i -> new OddValue((byte) i, i >> 1, (short) ~i),
        new OddValue((byte) 0, 0, (short) 0),
        OddValueFlyweight::new,
        OddValueFlyweight::toRecord,
        OddValueFlyweight::set,
        odd -> odd.sum(odd.sum() / 2).addCount(1),
        odd -> new OddValue(odd.kind(), odd.sum() / 2, (short) (odd.count() + 1)));
  }

  static ValueSet<Vector, VectorFlyweight> vectors() {
    return new ValueSet<>(
        i -> new Vector(i, -i, i / 4f),
        new Vector(0, 0, 0),
        VectorFlyweight::new,
        VectorFlyweight::toRecord,
        VectorFlyweight::set,
        vector -> vector.x(vector.y()).addZ(1),
        vector -> new Vector(vector.y(), vector.y(), vector.z() + 1));
  }

  static ValueSet<Counters, CountersFlyweight> counters() {
    return new ValueSet<>(
        i -> new Counters(i, -i, i ^ 0x5A5A, (byte) i),
        new Counters(0, 0, 0, (byte) 0),
        CountersFlyweight::new,
        CountersFlyweight::toRecord,
        CountersFlyweight::set,
        counters -> counters.addWrites(1).addLosses(-1),
        counters ->
            new Counters(
                counters.writes() + 1, counters.reads(), counters.losses() - 1, counters.state()));
  }
}
