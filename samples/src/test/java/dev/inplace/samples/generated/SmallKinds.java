package dev.inplace.samples.generated;

import dev.inplace.map.BucketShape;
import java.util.List;

/** The kinds of map whose keys have one byte or two, and mean no number larger than that. */
final class SmallKinds {
  private SmallKinds() {}

  static List<Kind<?, ?, ?>> all() {
    return List.of(booleanToStats(), byteToStats(), shortToStats(), charToStats());
  }

  static Kind<Boolean, Stats, StatsFlyweight> booleanToStats() {
    return new Kind<>(
        "BooleanStatsMap",
        KeySet.booleans(),
        ValueSet.stats(),
        arena -> {
          BooleanStatsMap map =
              arena == null ? BooleanStatsMap.create() : BooleanStatsMap.create(arena);
          return new Subject<>(
              map,
              BucketShape.of(BooleanStatsBucket.class),
              List.of(
                  new Calls<Boolean, Stats, StatsFlyweight>(
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
                BooleanStatsMap.Cursor cursor = map.cursor();
                return new Walk<>(cursor::next, cursor::key, cursor::value, cursor::remove);
              });
        });
  }

  static Kind<Byte, Stats, StatsFlyweight> byteToStats() {
    return new Kind<>(
        "ByteStatsMap",
        KeySet.bytes(),
        ValueSet.stats(),
        arena -> {
          ByteStatsMap map = arena == null ? ByteStatsMap.create() : ByteStatsMap.create(arena);
          return new Subject<>(
              map,
              BucketShape.of(ByteStatsBucket.class),
              List.of(
                  new Calls<Byte, Stats, StatsFlyweight>(
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
                ByteStatsMap.Cursor cursor = map.cursor();
                return new Walk<>(cursor::next, cursor::key, cursor::value, cursor::remove);
              });
        });
  }

  static Kind<Short, Stats, StatsFlyweight> shortToStats() {
    return new Kind<>(
        "ShortStatsMap",
        KeySet.shorts(),
        ValueSet.stats(),
        arena -> {
          ShortStatsMap map = arena == null ? ShortStatsMap.create() : ShortStatsMap.create(arena);
          return new Subject<>(
              map,
              BucketShape.of(ShortStatsBucket.class),
              List.of(
                  new Calls<Short, Stats, StatsFlyweight>(
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
                ShortStatsMap.Cursor cursor = map.cursor();
                return new Walk<>(cursor::next, cursor::key, cursor::value, cursor::remove);
              });
        });
  }

  static Kind<Character, Stats, StatsFlyweight> charToStats() {
    return new Kind<>(
        "CharStatsMap",
        KeySet.chars(),
        ValueSet.stats(),
        arena -> {
          CharStatsMap map = arena == null ? CharStatsMap.create() : CharStatsMap.create(arena);
          return new Subject<>(
              map,
              BucketShape.of(CharStatsBucket.class),
              List.of(
                  new Calls<Character, Stats, StatsFlyweight>(
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
                CharStatsMap.Cursor cursor = map.cursor();
                return new Walk<>(cursor::next, cursor::key, cursor::value, cursor::remove);
              });
        });
  }
}
