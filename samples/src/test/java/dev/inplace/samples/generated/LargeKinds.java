package dev.inplace.samples.generated;

import dev.inplace.map.BucketShape;
import java.lang.foreign.Arena;
import java.util.List;

/** The kinds of map whose keys or values are too large for the bucket. */
final class LargeKinds {
  private LargeKinds() {}

  static List<Kind<?, ?, ?>> all() {
    return List.of(largeToSmall(), largeToLarge(), numberToLarge());
  }

  static Kind<Bulk, Stats, StatsFlyweight> largeToSmall() {
    return new Kind<>(
        "BulkStatsMap",
        KeySet.bulks(),
        ValueSet.stats(),
        arena -> {
          BulkStatsMap map = arena == null ? BulkStatsMap.create() : BulkStatsMap.create(arena);
          DirtyKeys dirty = new DirtyKeys(Arena.ofAuto(), 1);
          return new Subject<>(
              map,
              BucketShape.of(BulkStatsBucket.class),
              List.of(
                  new Calls<Bulk, Stats, StatsFlyweight>(
                      map::put,
                      map::get,
                      map::find,
                      map::find,
                      map::at,
                      map::findOrInsert,
                      map::findOrInsert,
                      map::contains,
                      map::remove),
                  new Calls<BulkFlyweight, Stats, StatsFlyweight>(
                          map::put,
                          map::get,
                          map::find,
                          map::find,
                          map::at,
                          map::findOrInsert,
                          map::findOrInsert,
                          map::contains,
                          map::remove)
                      .from(dirty::bulk)),
              map::remove,
              visitor -> map.forEach((key, value) -> visitor.accept(key.toRecord(), value)),
              () -> {
                BulkStatsMap.Cursor cursor = map.cursor();
                return new Walk<>(
                    cursor::next, () -> cursor.key().toRecord(), cursor::value, cursor::remove);
              });
        });
  }

  static Kind<Bulk, Bulk, BulkFlyweight> largeToLarge() {
    return new Kind<>(
        "BulkBulkMap",
        KeySet.bulks(),
        ValueSet.bulks(),
        arena -> {
          BulkBulkMap map = arena == null ? BulkBulkMap.create() : BulkBulkMap.create(arena);
          return new Subject<>(
              map,
              BucketShape.of(BulkBulkBucket.class),
              List.of(
                  new Calls<Bulk, Bulk, BulkFlyweight>(
                      map::put,
                      map::get,
                      map::find,
                      map::find,
                      map::at,
                      map::findOrInsert,
                      map::findOrInsert,
                      map::contains,
                      map::remove)),
              null,
              visitor -> map.forEach((key, value) -> visitor.accept(key.toRecord(), value)),
              () -> {
                BulkBulkMap.Cursor cursor = map.cursor();
                return new Walk<>(
                    cursor::next, () -> cursor.key().toRecord(), cursor::value, cursor::remove);
              });
        });
  }

  static Kind<Double, Bulk, BulkFlyweight> numberToLarge() {
    return new Kind<>(
        "DoubleBulkMap",
        KeySet.doubleNumbers(),
        ValueSet.bulks(),
        arena -> {
          DoubleBulkMap map = arena == null ? DoubleBulkMap.create() : DoubleBulkMap.create(arena);
          return new Subject<>(
              map,
              BucketShape.of(DoubleBulkBucket.class),
              List.of(
                  new Calls<Double, Bulk, BulkFlyweight>(
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
              visitor -> map.forEach(visitor::accept),
              () -> {
                DoubleBulkMap.Cursor cursor = map.cursor();
                return new Walk<>(cursor::next, cursor::key, cursor::value, cursor::remove);
              });
        });
  }
}
