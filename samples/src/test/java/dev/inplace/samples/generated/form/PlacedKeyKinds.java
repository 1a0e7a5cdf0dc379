package dev.inplace.samples.generated.form;

import dev.inplace.map.BucketShape;
import dev.inplace.samples.generated.Calls;
import dev.inplace.samples.generated.Kind;
import dev.inplace.samples.generated.Subject;
import dev.inplace.samples.generated.Walk;
import java.util.List;
import java.util.stream.Stream;

/** The kinds of map whose keys are packed, aligned or isolated. */
final class PlacedKeyKinds {
  private static final SpoiltKeys SPOILT = new SpoiltKeys();

  private PlacedKeyKinds() {}

  static Stream<Kind<?, ?, ?>> all() {
    return Stream.of(oddToTick(), alignedToCounters(), isolatedToOdd());
  }

  private static Kind<OddKey, Tick, TickFlyweight> oddToTick() {
    return new Kind<>(
        "OddKeyTickMap",
        FormKeys.odd(),
        FormValues.ticks(),
        arena -> {
          OddKeyTickMap map = arena == null ? OddKeyTickMap.create() : OddKeyTickMap.create(arena);
          return new Subject<>(
              map,
              BucketShape.of(OddKeyTickBucket.class),
              List.of(
                  new Calls<OddKey, Tick, TickFlyweight>(
                      map::put,
                      map::get,
                      map::find,
                      map::find,
                      map::at,
                      map::findOrInsert,
                      map::findOrInsert,
                      map::contains,
                      map::remove),
                  new Calls<OddKeyFlyweight, Tick, TickFlyweight>(
                          map::put,
                          map::get,
                          map::find,
                          map::find,
                          map::at,
                          map::findOrInsert,
                          map::findOrInsert,
                          map::contains,
                          map::remove)
                      .from(SPOILT::odd)),
              map::remove,
              visitor -> map.forEach((key, value) -> visitor.accept(key.toRecord(), value)),
              () -> {
                OddKeyTickMap.Cursor cursor = map.cursor();
                return new Walk<>(
                    cursor::next, () -> cursor.key().toRecord(), cursor::value, cursor::remove);
              });
        });
  }

  private static Kind<AlignedKey, Counters, CountersFlyweight> alignedToCounters() {
    return new Kind<>(
        "AlignedKeyCountersMap",
        FormKeys.aligned(),
        FormValues.counters(),
        arena -> {
          AlignedKeyCountersMap map =
              arena == null ? AlignedKeyCountersMap.create() : AlignedKeyCountersMap.create(arena);
          return new Subject<>(
              map,
              BucketShape.of(AlignedKeyCountersBucket.class),
              List.of(
                  new Calls<AlignedKey, Counters, CountersFlyweight>(
                      map::put,
                      map::get,
                      map::find,
                      map::find,
                      map::at,
                      map::findOrInsert,
                      map::findOrInsert,
                      map::contains,
                      map::remove),
                  new Calls<AlignedKeyFlyweight, Counters, CountersFlyweight>(
                          map::put,
                          map::get,
                          map::find,
                          map::find,
                          map::at,
                          map::findOrInsert,
                          map::findOrInsert,
                          map::contains,
                          map::remove)
                      .from(SPOILT::aligned)),
              map::remove,
              visitor -> map.forEach((key, value) -> visitor.accept(key.toRecord(), value)),
              () -> {
                AlignedKeyCountersMap.Cursor cursor = map.cursor();
                return new Walk<>(
                    cursor::next, () -> cursor.key().toRecord(), cursor::value, cursor::remove);
              });
        });
  }

  private static Kind<IsolatedKey, OddValue, OddValueFlyweight> isolatedToOdd() {
    return new Kind<>(
        "IsolatedKeyOddValueMap",
        FormKeys.isolated(),
        FormValues.odd(),
        arena -> {
          IsolatedKeyOddValueMap map =
              arena == null
                  ? IsolatedKeyOddValueMap.create()
                  : IsolatedKeyOddValueMap.create(arena);
          return new Subject<>(
              map,
              BucketShape.of(IsolatedKeyOddValueBucket.class),
              List.of(
                  new Calls<IsolatedKey, OddValue, OddValueFlyweight>(
                      map::put,
                      map::get,
                      map::find,
                      map::find,
                      map::at,
                      map::findOrInsert,
                      map::findOrInsert,
                      map::contains,
                      map::remove),
                  new Calls<IsolatedKeyFlyweight, OddValue, OddValueFlyweight>(
                          map::put,
                          map::get,
                          map::find,
                          map::find,
                          map::at,
                          map::findOrInsert,
                          map::findOrInsert,
                          map::contains,
                          map::remove)
                      .from(SPOILT::isolated)),
              map::remove,
              visitor -> map.forEach((key, value) -> visitor.accept(key.toRecord(), value)),
              () -> {
                IsolatedKeyOddValueMap.Cursor cursor = map.cursor();
                return new Walk<>(
                    cursor::next, () -> cursor.key().toRecord(), cursor::value, cursor::remove);
              });
        });
  }
}
