package dev.inplace.samples.generated;

import dev.inplace.map.BucketShape;
import java.lang.foreign.Arena;
import java.util.List;

/** The kinds of map whose keys are structs. */
final class StructKinds {
  private StructKinds() {}

  static List<Kind<?, ?, ?>> all() {
    return List.of(
        textToStats(),
        paddedToStats(),
        floatsToStats(),
        nestedToStats(),
        paddedToLedger(),
        textToNil(),
        paddedToPadded());
  }

  static Kind<TextKey, Stats, StatsFlyweight> textToStats() {
    return new Kind<>(
        "TextKeyStatsMap",
        KeySet.texts(),
        ValueSet.stats(),
        arena -> {
          TextKeyStatsMap map =
              arena == null ? TextKeyStatsMap.create() : TextKeyStatsMap.create(arena);
          DirtyKeys dirty = new DirtyKeys(Arena.ofAuto(), 1);
          return new Subject<>(
              map,
              BucketShape.of(TextKeyStatsBucket.class),
              List.of(
                  new Calls<TextKey, Stats, StatsFlyweight>(
                      map::put,
                      map::get,
                      map::find,
                      map::find,
                      map::at,
                      map::findOrInsert,
                      map::findOrInsert,
                      map::contains,
                      map::remove),
                  new Calls<TextKeyFlyweight, Stats, StatsFlyweight>(
                          map::put,
                          map::get,
                          map::find,
                          map::find,
                          map::at,
                          map::findOrInsert,
                          map::findOrInsert,
                          map::contains,
                          map::remove)
                      .from(dirty::text)),
              map::remove,
              visitor -> map.forEach((key, value) -> visitor.accept(key.toRecord(), value)),
              () -> {
                TextKeyStatsMap.Cursor cursor = map.cursor();
                return new Walk<>(
                    cursor::next, () -> cursor.key().toRecord(), cursor::value, cursor::remove);
              });
        });
  }

  static Kind<PaddedKey, Stats, StatsFlyweight> paddedToStats() {
    return new Kind<>(
        "PaddedKeyStatsMap",
        KeySet.padded(),
        ValueSet.stats(),
        arena -> {
          PaddedKeyStatsMap map =
              arena == null ? PaddedKeyStatsMap.create() : PaddedKeyStatsMap.create(arena);
          DirtyKeys dirty = new DirtyKeys(Arena.ofAuto(), 1);
          return new Subject<>(
              map,
              BucketShape.of(PaddedKeyStatsBucket.class),
              List.of(
                  new Calls<PaddedKey, Stats, StatsFlyweight>(
                      map::put,
                      map::get,
                      map::find,
                      map::find,
                      map::at,
                      map::findOrInsert,
                      map::findOrInsert,
                      map::contains,
                      map::remove),
                  new Calls<PaddedKeyFlyweight, Stats, StatsFlyweight>(
                          map::put,
                          map::get,
                          map::find,
                          map::find,
                          map::at,
                          map::findOrInsert,
                          map::findOrInsert,
                          map::contains,
                          map::remove)
                      .from(dirty::padded)),
              map::remove,
              visitor -> map.forEach((key, value) -> visitor.accept(key.toRecord(), value)),
              () -> {
                PaddedKeyStatsMap.Cursor cursor = map.cursor();
                return new Walk<>(
                    cursor::next, () -> cursor.key().toRecord(), cursor::value, cursor::remove);
              });
        });
  }

  static Kind<FloatKey, Stats, StatsFlyweight> floatsToStats() {
    return new Kind<>(
        "FloatKeyStatsMap",
        KeySet.floats(),
        ValueSet.stats(),
        arena -> {
          FloatKeyStatsMap map =
              arena == null ? FloatKeyStatsMap.create() : FloatKeyStatsMap.create(arena);
          DirtyKeys dirty = new DirtyKeys(Arena.ofAuto(), 1);
          return new Subject<>(
              map,
              BucketShape.of(FloatKeyStatsBucket.class),
              List.of(
                  new Calls<FloatKey, Stats, StatsFlyweight>(
                      map::put,
                      map::get,
                      map::find,
                      map::find,
                      map::at,
                      map::findOrInsert,
                      map::findOrInsert,
                      map::contains,
                      map::remove),
                  new Calls<FloatKeyFlyweight, Stats, StatsFlyweight>(
                          map::put,
                          map::get,
                          map::find,
                          map::find,
                          map::at,
                          map::findOrInsert,
                          map::findOrInsert,
                          map::contains,
                          map::remove)
                      .from(dirty::floats)),
              map::remove,
              visitor -> map.forEach((key, value) -> visitor.accept(key.toRecord(), value)),
              () -> {
                FloatKeyStatsMap.Cursor cursor = map.cursor();
                return new Walk<>(
                    cursor::next, () -> cursor.key().toRecord(), cursor::value, cursor::remove);
              });
        });
  }

  static Kind<NestedKey, Stats, StatsFlyweight> nestedToStats() {
    return new Kind<>(
        "NestedKeyStatsMap",
        KeySet.nested(),
        ValueSet.stats(),
        arena -> {
          NestedKeyStatsMap map =
              arena == null ? NestedKeyStatsMap.create() : NestedKeyStatsMap.create(arena);
          DirtyKeys dirty = new DirtyKeys(Arena.ofAuto(), 1);
          return new Subject<>(
              map,
              BucketShape.of(NestedKeyStatsBucket.class),
              List.of(
                  new Calls<NestedKey, Stats, StatsFlyweight>(
                      map::put,
                      map::get,
                      map::find,
                      map::find,
                      map::at,
                      map::findOrInsert,
                      map::findOrInsert,
                      map::contains,
                      map::remove),
                  new Calls<NestedKeyFlyweight, Stats, StatsFlyweight>(
                          map::put,
                          map::get,
                          map::find,
                          map::find,
                          map::at,
                          map::findOrInsert,
                          map::findOrInsert,
                          map::contains,
                          map::remove)
                      .from(dirty::nested)),
              map::remove,
              visitor -> map.forEach((key, value) -> visitor.accept(key.toRecord(), value)),
              () -> {
                NestedKeyStatsMap.Cursor cursor = map.cursor();
                return new Walk<>(
                    cursor::next, () -> cursor.key().toRecord(), cursor::value, cursor::remove);
              });
        });
  }

  static Kind<PaddedKey, Ledger, LedgerFlyweight> paddedToLedger() {
    return new Kind<>(
        "PaddedKeyLedgerMap",
        KeySet.padded(),
        ValueSet.ledgers(),
        arena -> {
          PaddedKeyLedgerMap map =
              arena == null ? PaddedKeyLedgerMap.create() : PaddedKeyLedgerMap.create(arena);
          DirtyKeys dirty = new DirtyKeys(Arena.ofAuto(), 1);
          return new Subject<>(
              map,
              BucketShape.of(PaddedKeyLedgerBucket.class),
              List.of(
                  new Calls<PaddedKey, Ledger, LedgerFlyweight>(
                      map::put,
                      map::get,
                      map::find,
                      map::find,
                      map::at,
                      map::findOrInsert,
                      map::findOrInsert,
                      map::contains,
                      map::remove),
                  new Calls<PaddedKeyFlyweight, Ledger, LedgerFlyweight>(
                          map::put,
                          map::get,
                          map::find,
                          map::find,
                          map::at,
                          map::findOrInsert,
                          map::findOrInsert,
                          map::contains,
                          map::remove)
                      .from(dirty::padded)),
              map::remove,
              visitor -> map.forEach((key, value) -> visitor.accept(key.toRecord(), value)),
              () -> {
                PaddedKeyLedgerMap.Cursor cursor = map.cursor();
                return new Walk<>(
                    cursor::next, () -> cursor.key().toRecord(), cursor::value, cursor::remove);
              });
        });
  }

  static Kind<TextKey, Nil, NilFlyweight> textToNil() {
    return new Kind<>(
        "TextKeyNilMap",
        KeySet.texts(),
        ValueSet.nils(),
        arena -> {
          TextKeyNilMap map = arena == null ? TextKeyNilMap.create() : TextKeyNilMap.create(arena);
          DirtyKeys dirty = new DirtyKeys(Arena.ofAuto(), 1);
          return new Subject<>(
              map,
              BucketShape.of(TextKeyNilBucket.class),
              List.of(
                  new Calls<TextKey, Nil, NilFlyweight>(
                      map::put,
                      map::get,
                      map::find,
                      map::find,
                      map::at,
                      map::findOrInsert,
                      map::findOrInsert,
                      map::contains,
                      map::remove),
                  new Calls<TextKeyFlyweight, Nil, NilFlyweight>(
                          map::put,
                          map::get,
                          map::find,
                          map::find,
                          map::at,
                          map::findOrInsert,
                          map::findOrInsert,
                          map::contains,
                          map::remove)
                      .from(dirty::text)),
              null,
              visitor -> map.forEach((key, value) -> visitor.accept(key.toRecord(), value)),
              () -> {
                TextKeyNilMap.Cursor cursor = map.cursor();
                return new Walk<>(
                    cursor::next, () -> cursor.key().toRecord(), cursor::value, cursor::remove);
              });
        });
  }

  static Kind<PaddedKey, PaddedKey, PaddedKeyFlyweight> paddedToPadded() {
    return new Kind<>(
        "PaddedKeyPaddedKeyMap",
        KeySet.padded(),
        ValueSet.padded(),
        arena -> {
          PaddedKeyPaddedKeyMap map =
              arena == null ? PaddedKeyPaddedKeyMap.create() : PaddedKeyPaddedKeyMap.create(arena);
          DirtyKeys dirty = new DirtyKeys(Arena.ofAuto(), 1);
          return new Subject<>(
              map,
              BucketShape.of(PaddedKeyPaddedKeyBucket.class),
              List.of(
                  new Calls<PaddedKey, PaddedKey, PaddedKeyFlyweight>(
                      map::put,
                      map::get,
                      map::find,
                      map::find,
                      map::at,
                      map::findOrInsert,
                      map::findOrInsert,
                      map::contains,
                      map::remove),
                  new Calls<PaddedKeyFlyweight, PaddedKey, PaddedKeyFlyweight>(
                          map::put,
                          map::get,
                          map::find,
                          map::find,
                          map::at,
                          map::findOrInsert,
                          map::findOrInsert,
                          map::contains,
                          map::remove)
                      .from(dirty::padded)),
              null,
              visitor -> map.forEach((key, value) -> visitor.accept(key.toRecord(), value)),
              () -> {
                PaddedKeyPaddedKeyMap.Cursor cursor = map.cursor();
                return new Walk<>(
                    cursor::next, () -> cursor.key().toRecord(), cursor::value, cursor::remove);
              });
        });
  }
}
