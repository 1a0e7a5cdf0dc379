package dev.inplace.samples.generated;

import dev.inplace.map.BucketShape;
import java.lang.foreign.Arena;
import java.util.List;

/** The kinds of map whose keys are texts of any length, given as characters and as bytes. */
final class TextKinds {
  private TextKinds() {}

  static List<Kind<?, ?, ?>> all() {
    return List.of(textToStats(), textToNil());
  }

  static Kind<String, Stats, StatsFlyweight> textToStats() {
    return new Kind<>(
        "StringStatsMap",
        KeySet.strings(),
        ValueSet.stats(),
        arena -> {
          StringStatsMap map =
              arena == null ? StringStatsMap.create() : StringStatsMap.create(arena);
          TextBytes bytes = new TextBytes(Arena.ofAuto());
          return new Subject<>(
              map,
              BucketShape.of(StringStatsBucket.class),
              List.of(
                  charactersOf(map).from(text -> text),
                  charactersOf(map).from(StringBuilder::new),
                  bytesOf(map).from(bytes::of)),
              map::remove,
              visitor -> map.forEach((key, value) -> visitor.accept(key.toString(), value)),
              () -> {
                StringStatsMap.Cursor cursor = map.cursor();
                return new Walk<>(
                    cursor::next, () -> cursor.key().toString(), cursor::value, cursor::remove);
              });
        });
  }

  private static Calls<CharSequence, Stats, StatsFlyweight> charactersOf(StringStatsMap map) {
    return new Calls<>(
        map::put,
        map::get,
        map::find,
        map::find,
        map::at,
        map::findOrInsert,
        map::findOrInsert,
        map::contains,
        map::remove);
  }

  private static Calls<TextBytes, Stats, StatsFlyweight> bytesOf(StringStatsMap map) {
    return new Calls<>(
        (key, value) -> map.put(key.segment(), key.offset(), key.length(), value),
        key -> map.get(key.segment(), key.offset(), key.length()),
        key -> map.find(key.segment(), key.offset(), key.length()),
        (key, mine) -> map.find(key.segment(), key.offset(), key.length(), mine),
        key -> map.at(key.segment(), key.offset(), key.length()),
        key -> map.findOrInsert(key.segment(), key.offset(), key.length()),
        (key, mine) -> map.findOrInsert(key.segment(), key.offset(), key.length(), mine),
        key -> map.contains(key.segment(), key.offset(), key.length()),
        key -> map.remove(key.segment(), key.offset(), key.length()));
  }

  static Kind<String, Nil, NilFlyweight> textToNil() {
    return new Kind<>(
        "StringNilMap",
        KeySet.strings(),
        ValueSet.nils(),
        arena -> {
          StringNilMap map = arena == null ? StringNilMap.create() : StringNilMap.create(arena);
          TextBytes bytes = new TextBytes(Arena.ofAuto());
          return new Subject<>(
              map,
              BucketShape.of(StringNilBucket.class),
              List.of(
                  charactersOf(map).from(text -> text),
                  charactersOf(map).from(StringBuilder::new),
                  bytesOf(map).from(bytes::of)),
              null,
              visitor -> map.forEach((key, value) -> visitor.accept(key.toString(), value)),
              () -> {
                StringNilMap.Cursor cursor = map.cursor();
                return new Walk<>(
                    cursor::next, () -> cursor.key().toString(), cursor::value, cursor::remove);
              });
        });
  }

  private static Calls<CharSequence, Nil, NilFlyweight> charactersOf(StringNilMap map) {
    return new Calls<>(
        map::put,
        map::get,
        map::find,
        map::find,
        map::at,
        map::findOrInsert,
        map::findOrInsert,
        map::contains,
        map::remove);
  }

  private static Calls<TextBytes, Nil, NilFlyweight> bytesOf(StringNilMap map) {
    return new Calls<>(
        (key, value) -> map.put(key.segment(), key.offset(), key.length(), value),
        key -> map.get(key.segment(), key.offset(), key.length()),
        key -> map.find(key.segment(), key.offset(), key.length()),
        (key, mine) -> map.find(key.segment(), key.offset(), key.length(), mine),
        key -> map.at(key.segment(), key.offset(), key.length()),
        key -> map.findOrInsert(key.segment(), key.offset(), key.length()),
        (key, mine) -> map.findOrInsert(key.segment(), key.offset(), key.length(), mine),
        key -> map.contains(key.segment(), key.offset(), key.length()),
        key -> map.remove(key.segment(), key.offset(), key.length()));
  }
}
