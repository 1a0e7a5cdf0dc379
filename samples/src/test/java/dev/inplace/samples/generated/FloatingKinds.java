package dev.inplace.samples.generated;

import dev.inplace.map.BucketShape;
import java.util.List;

/** The kinds of map whose keys are floating-point numbers. */
final class FloatingKinds {
  private FloatingKinds() {}

  static List<Kind<?, ?, ?>> all() {
    return List.of(floatToStats(), doubleToStats());
  }

  static Kind<Float, Stats, StatsFlyweight> floatToStats() {
    return new Kind<>(
        "FloatStatsMap",
        KeySet.floatNumbers(),
        ValueSet.stats(),
        arena -> {
          FloatStatsMap map = arena == null ? FloatStatsMap.create() : FloatStatsMap.create(arena);
          return new Subject<>(
              map,
              BucketShape.of(FloatStatsBucket.class),
              List.of(
                  new Calls<Float, Stats, StatsFlyweight>(
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
                FloatStatsMap.Cursor cursor = map.cursor();
                return new Walk<>(cursor::next, cursor::key, cursor::value, cursor::remove);
              });
        });
  }

  static Kind<Double, Stats, StatsFlyweight> doubleToStats() {
    return new Kind<>(
        "DoubleStatsMap",
        KeySet.doubleNumbers(),
        ValueSet.stats(),
        arena -> {
          DoubleStatsMap map =
              arena == null ? DoubleStatsMap.create() : DoubleStatsMap.create(arena);
          return new Subject<>(
              map,
              BucketShape.of(DoubleStatsBucket.class),
              List.of(
                  new Calls<Double, Stats, StatsFlyweight>(
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
                DoubleStatsMap.Cursor cursor = map.cursor();
                return new Walk<>(cursor::next, cursor::key, cursor::value, cursor::remove);
              });
        });
  }
}
