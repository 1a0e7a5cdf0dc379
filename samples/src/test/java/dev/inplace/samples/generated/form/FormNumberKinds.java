package dev.inplace.samples.generated.form;

import dev.inplace.map.BucketShape;
import dev.inplace.samples.generated.Calls;
import dev.inplace.samples.generated.KeySet;
import dev.inplace.samples.generated.Kind;
import dev.inplace.samples.generated.Subject;
import dev.inplace.samples.generated.Walk;
import java.util.List;
import java.util.stream.Stream;

/** The kinds of map whose keys are numbers and whose values have a form of their own. */
final class FormNumberKinds {
  private FormNumberKinds() {}

  static Stream<Kind<?, ?, ?>> all() {
    return Stream.of(longToTick(), intToOdd(), intToVector(), longToCounters());
  }

  private static Kind<Long, Tick, TickFlyweight> longToTick() {
    return new Kind<>(
        "LongTickMap",
        KeySet.longs(),
        FormValues.ticks(),
        arena -> {
          LongTickMap map = arena == null ? LongTickMap.create() : LongTickMap.create(arena);
          return new Subject<>(
              map,
              BucketShape.of(LongTickBucket.class),
              List.of(
                  new Calls<Long, Tick, TickFlyweight>(
                      map::put,
                      map::get,
                      map::find,
                      map::find,
                      map::at,
                      map::findOrInsert,
                      map::findOrInsert,
                      map::contains,
                      map::remove)),
              map::remove,
              visitor -> map.forEach((key, value) -> visitor.accept(key, value)),
              () -> {
                LongTickMap.Cursor cursor = map.cursor();
                return new Walk<>(cursor::next, cursor::key, cursor::value, cursor::remove);
              });
        });
  }

  private static Kind<Integer, OddValue, OddValueFlyweight> intToOdd() {
    return new Kind<>(
        "IntOddValueMap",
        KeySet.ints(),
        FormValues.odd(),
        arena -> {
          IntOddValueMap map =
              arena == null ? IntOddValueMap.create() : IntOddValueMap.create(arena);
          return new Subject<>(
              map,
              BucketShape.of(IntOddValueBucket.class),
              List.of(
                  new Calls<Integer, OddValue, OddValueFlyweight>(
                      map::put,
                      map::get,
                      map::find,
                      map::find,
                      map::at,
                      map::findOrInsert,
                      map::findOrInsert,
                      map::contains,
                      map::remove)),
              map::remove,
              visitor -> map.forEach((key, value) -> visitor.accept(key, value)),
              () -> {
                IntOddValueMap.Cursor cursor = map.cursor();
                return new Walk<>(cursor::next, cursor::key, cursor::value, cursor::remove);
              });
        });
  }

  private static Kind<Integer, Vector, VectorFlyweight> intToVector() {
    return new Kind<>(
        "IntVectorMap",
        KeySet.ints(),
        FormValues.vectors(),
        arena -> {
          IntVectorMap map = arena == null ? IntVectorMap.create() : IntVectorMap.create(arena);
          return new Subject<>(
              map,
              BucketShape.of(IntVectorBucket.class),
              List.of(
                  new Calls<Integer, Vector, VectorFlyweight>(
                      map::put,
                      map::get,
                      map::find,
                      map::find,
                      map::at,
                      map::findOrInsert,
                      map::findOrInsert,
                      map::contains,
                      map::remove)),
              map::remove,
              visitor -> map.forEach((key, value) -> visitor.accept(key, value)),
              () -> {
                IntVectorMap.Cursor cursor = map.cursor();
                return new Walk<>(cursor::next, cursor::key, cursor::value, cursor::remove);
              });
        });
  }

  private static Kind<Long, Counters, CountersFlyweight> longToCounters() {
    return new Kind<>(
        "LongCountersMap",
        KeySet.longs(),
        FormValues.counters(),
        arena -> {
          LongCountersMap map =
              arena == null ? LongCountersMap.create() : LongCountersMap.create(arena);
          return new Subject<>(
              map,
              BucketShape.of(LongCountersBucket.class),
              List.of(
                  new Calls<Long, Counters, CountersFlyweight>(
                      map::put,
                      map::get,
                      map::find,
                      map::find,
                      map::at,
                      map::findOrInsert,
                      map::findOrInsert,
                      map::contains,
                      map::remove)),
              map::remove,
              visitor -> map.forEach((key, value) -> visitor.accept(key, value)),
              () -> {
                LongCountersMap.Cursor cursor = map.cursor();
                return new Walk<>(cursor::next, cursor::key, cursor::value, cursor::remove);
              });
        });
  }
}
