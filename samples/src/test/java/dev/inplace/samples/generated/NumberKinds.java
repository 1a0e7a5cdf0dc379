package dev.inplace.samples.generated;

import dev.inplace.map.BucketShape;
import java.util.List;

/** The kinds of map whose keys are numbers. */
final class NumberKinds {
  private NumberKinds() {}

  static List<Kind<?, ?, ?>> all() {
    return List.of(longToStats(), intToStats(), longToNil(), intToTiny(), longToLedger());
  }

  static Kind<Long, Stats, StatsFlyweight> longToStats() {
    return new Kind<>(
        "LongStatsMap",
        KeySet.longs(),
        ValueSet.stats(),
        arena -> {
          LongStatsMap map = arena == null ? LongStatsMap.create() : LongStatsMap.create(arena);
          return new Subject<>(
              map,
              BucketShape.of(LongStatsBucket.class),
              List.of(
                  new Calls<Long, Stats, StatsFlyweight>(
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
                LongStatsMap.Cursor cursor = map.cursor();
                return new Walk<>(cursor::next, cursor::key, cursor::value, cursor::remove);
              });
        });
  }

  static Kind<Integer, Stats, StatsFlyweight> intToStats() {
    return new Kind<>(
        "IntStatsMap",
        KeySet.ints(),
        ValueSet.stats(),
        arena -> {
          IntStatsMap map = arena == null ? IntStatsMap.create() : IntStatsMap.create(arena);
          return new Subject<>(
              map,
              BucketShape.of(IntStatsBucket.class),
              List.of(
                  new Calls<Integer, Stats, StatsFlyweight>(
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
                IntStatsMap.Cursor cursor = map.cursor();
                return new Walk<>(cursor::next, cursor::key, cursor::value, cursor::remove);
              });
        });
  }

  static Kind<Long, Nil, NilFlyweight> longToNil() {
    return new Kind<>(
        "LongNilMap",
        KeySet.longs(),
        ValueSet.nils(),
        arena -> {
          LongNilMap map = arena == null ? LongNilMap.create() : LongNilMap.create(arena);
          return new Subject<>(
              map,
              BucketShape.of(LongNilBucket.class),
              List.of(
                  new Calls<Long, Nil, NilFlyweight>(
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
              visitor -> map.forEach((key, value) -> visitor.accept(key, value)),
              () -> {
                LongNilMap.Cursor cursor = map.cursor();
                return new Walk<>(cursor::next, cursor::key, cursor::value, cursor::remove);
              });
        });
  }

  static Kind<Integer, Tiny, TinyFlyweight> intToTiny() {
    return new Kind<>(
        "IntTinyMap",
        KeySet.ints(),
        ValueSet.tiny(),
        arena -> {
          IntTinyMap map = arena == null ? IntTinyMap.create() : IntTinyMap.create(arena);
          return new Subject<>(
              map,
              BucketShape.of(IntTinyBucket.class),
              List.of(
                  new Calls<Integer, Tiny, TinyFlyweight>(
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
                IntTinyMap.Cursor cursor = map.cursor();
                return new Walk<>(cursor::next, cursor::key, cursor::value, cursor::remove);
              });
        });
  }

  static Kind<Long, Ledger, LedgerFlyweight> longToLedger() {
    return new Kind<>(
        "LongLedgerMap",
        KeySet.longs(),
        ValueSet.ledgers(),
        arena -> {
          LongLedgerMap map = arena == null ? LongLedgerMap.create() : LongLedgerMap.create(arena);
          return new Subject<>(
              map,
              BucketShape.of(LongLedgerBucket.class),
              List.of(
                  new Calls<Long, Ledger, LedgerFlyweight>(
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
                LongLedgerMap.Cursor cursor = map.cursor();
                return new Walk<>(cursor::next, cursor::key, cursor::value, cursor::remove);
              });
        });
  }
}
