package dev.inplace.samples.generated;

import dev.inplace.map.BucketShape;
import java.util.List;

/**
 * The kinds of map whose keys are enums: of two constants, of as many as a byte tells apart, and of
 * more.
 */
final class EnumKinds {
  private EnumKinds() {}

  static List<Kind<?, ?, ?>> all() {
    return List.of(coinToStats(), octetToStats(), wideToStats());
  }

  static Kind<Coin, Stats, StatsFlyweight> coinToStats() {
    return new Kind<>(
        "CoinStatsMap",
        KeySet.enums(Coin.values()),
        ValueSet.stats(),
        arena -> {
          CoinStatsMap map = arena == null ? CoinStatsMap.create() : CoinStatsMap.create(arena);
          return new Subject<>(
              map,
              BucketShape.of(CoinStatsBucket.class),
              List.of(
                  new Calls<Coin, Stats, StatsFlyweight>(
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
                CoinStatsMap.Cursor cursor = map.cursor();
                return new Walk<>(cursor::next, cursor::key, cursor::value, cursor::remove);
              });
        });
  }

  static Kind<Octet, Stats, StatsFlyweight> octetToStats() {
    return new Kind<>(
        "OctetStatsMap",
        KeySet.enums(Octet.values()),
        ValueSet.stats(),
        arena -> {
          OctetStatsMap map = arena == null ? OctetStatsMap.create() : OctetStatsMap.create(arena);
          return new Subject<>(
              map,
              BucketShape.of(OctetStatsBucket.class),
              List.of(
                  new Calls<Octet, Stats, StatsFlyweight>(
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
                OctetStatsMap.Cursor cursor = map.cursor();
                return new Walk<>(cursor::next, cursor::key, cursor::value, cursor::remove);
              });
        });
  }

  static Kind<Wide, Stats, StatsFlyweight> wideToStats() {
    return new Kind<>(
        "WideStatsMap",
        KeySet.enums(Wide.values()),
        ValueSet.stats(),
        arena -> {
          WideStatsMap map = arena == null ? WideStatsMap.create() : WideStatsMap.create(arena);
          return new Subject<>(
              map,
              BucketShape.of(WideStatsBucket.class),
              List.of(
                  new Calls<Wide, Stats, StatsFlyweight>(
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
                WideStatsMap.Cursor cursor = map.cursor();
                return new Walk<>(cursor::next, cursor::key, cursor::value, cursor::remove);
              });
        });
  }
}
