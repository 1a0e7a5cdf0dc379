package dev.inplace.functional.misuse;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Flyweights, spans and cursors of a map that goes on. */
class StaleMisuseTest {

  static List<Misuse> cases() {
    return List.of(
        new Misuse(
            "after an insert",
            "StaleFlyweightException: checkptr: a flyweight over key 1 of LongAccountMap has ended:"
                + " an insert of a new key came after it was found\n"
                + "fix: find it again",
            "StaleFlyweightException: checkptr: a flyweight over key 1 of LongAccountMap has ended:"
                + " an insert of a new key, and 1 more came after it was found\n"
                + "fix: find it again",
            arena -> {
              try (LongAccountMap map = two()) {
                AccountFlyweight found = map.at(1);
                map.findOrInsert(3);
                found.balance();
              }
            }),
        new Misuse(
            "after a removal",
            "StaleFlyweightException: checkptr: a flyweight over key 1 of LongAccountMap has ended:"
                + " a removal came after it was found\n"
                + "fix: find it again",
            arena -> {
              try (LongAccountMap map = two()) {
                AccountFlyweight found = map.at(1);
                map.remove(2);
                found.balance();
              }
            }),
        new Misuse(
            "after clear",
            "StaleFlyweightException: checkptr: a flyweight over key 1 of LongAccountMap has ended:"
                + " a clear came after it was found\n"
                + "fix: find it again",
            arena -> {
              try (LongAccountMap map = two()) {
                AccountFlyweight found = map.at(1);
                map.clear();
                found.balance();
              }
            }),
        new Misuse(
            "after two removals",
            "StaleFlyweightException: checkptr: a flyweight over key 1 of LongAccountMap has ended:"
                + " a removal, and 1 more came after it was found\n"
                + "fix: find it again",
            arena -> {
              try (LongAccountMap map = two()) {
                AccountFlyweight found = map.at(1);
                map.remove(2);
                map.remove(1);
                found.balance();
              }
            }),
        new Misuse(
            "after ensureCapacity",
            "StaleFlyweightException: checkptr: a flyweight over key 1 of LongAccountMap has ended:"
                + " an insert of a new key came after it was found\n"
                + "fix: find it again",
            arena -> {
              try (LongAccountMap map = two()) {
                AccountFlyweight found = map.at(1);
                map.ensureCapacity(1000);
                found.balance();
              }
            }),
        new Misuse(
            "after compact",
            "StaleFlyweightException: checkptr: a flyweight over key 1 of LongAccountMap has ended:"
                + " a compact came after it was found\n"
                + "fix: find it again",
            arena -> {
              try (LongAccountMap map = two()) {
                map.ensureCapacity(1000);
                AccountFlyweight found = map.at(1);
                map.compact();
                found.balance();
              }
            }),
        new Misuse(
            "a write",
            "StaleFlyweightException: checkptr: a flyweight over key 1 of LongAccountMap has ended:"
                + " a removal came after it was found\n"
                + "fix: find it again",
            arena -> {
              try (LongAccountMap map = two()) {
                AccountFlyweight found = map.at(1);
                map.remove(2);
                found.addBalance(1);
              }
            }),
        new Misuse(
            "a derived flyweight",
            "StaleFlyweightException: checkptr: a flyweight over key 1 of LongAccountMap has ended:"
                + " a removal came after it was found\n"
                + "fix: find it again",
            arena -> {
              try (LongAccountMap map = two()) {
                SpotFlyweight spot = map.at(1).spot();
                map.remove(2);
                spot.row();
              }
            }),
        new Misuse(
            "a derived span",
            "StaleFlyweightException: checkptr: a flyweight over key 1 of LongAccountMap has ended:"
                + " a removal came after it was found\n"
                + "fix: find it again",
            arena -> {
              try (LongAccountMap map = two()) {
                SpotSpan others = map.at(1).others();
                map.remove(2);
                others.at(0);
              }
            }),
        new Misuse(
            "a flyweight of a derived span",
            "StaleFlyweightException: checkptr: a flyweight over key 1 of LongAccountMap has ended:"
                + " a removal came after it was found\n"
                + "fix: find it again",
            arena -> {
              try (LongAccountMap map = two()) {
                SpotFlyweight spot = map.at(1).others().at(1);
                map.remove(2);
                spot.row();
              }
            }),
        new Misuse(
            "a shown text",
            "StaleFlyweightException: checkptr: a flyweight over key \"a\" of StringAccountMap has"
                + " ended: an insert of a new key came after it was found\n"
                + "fix: find it again",
            "StaleFlyweightException: checkptr: a flyweight over key \"a\" of StringAccountMap has"
                + " ended: an insert of a new key, and 1 more came after it was found\n"
                + "fix: find it again",
            arena -> {
              try (StringAccountMap map = StringAccountMap.create()) {
                map.put("a", Account.of(1));
                StringAccountMap.Cursor cursor = map.cursor();
                cursor.next();
                CharSequence key = cursor.key();
                map.put("b", Account.of(1));
                key.length();
              }
            }),
        new Misuse(
            "remove by a flyweight that has ended",
            "StaleFlyweightException: checkptr: a flyweight over key 1 of LongAccountMap has ended:"
                + " a removal came after it was found\n"
                + "fix: find it again",
            arena -> {
              try (LongAccountMap map = two()) {
                AccountFlyweight found = map.at(1);
                map.remove(2);
                map.remove(found);
              }
            }),
        new Misuse(
            "a key before next",
            "IllegalStateException: the cursor stands at no entry\n" + "fix: call next() first",
            arena -> {
              try (LongAccountMap map = two()) {
                map.cursor().key();
              }
            }),
        new Misuse(
            "a value before next",
            "IllegalStateException: the cursor stands at no entry\n" + "fix: call next() first",
            arena -> {
              try (LongAccountMap map = two()) {
                map.cursor().value();
              }
            }),
        new Misuse(
            "remove before next",
            "IllegalStateException: the cursor stands at no entry\n" + "fix: call next() first",
            arena -> {
              try (LongAccountMap map = two()) {
                map.cursor().remove();
              }
            }),
        new Misuse(
            "removing twice",
            "IllegalStateException: the cursor stands at no entry\n" + "fix: call next() first",
            arena -> {
              try (LongAccountMap map = two()) {
                LongAccountMap.Cursor cursor = map.cursor();
                cursor.next();
                cursor.remove();
                cursor.remove();
              }
            }),
        new Misuse(
            "a key after the map has removed it",
            "IllegalStateException: the entry that the cursor stood at has been removed\n"
                + "fix: call next() to go on",
            arena -> {
              try (LongAccountMap map = two()) {
                LongAccountMap.Cursor cursor = map.cursor();
                cursor.next();
                map.remove(cursor.key());
                cursor.key();
              }
            }),
        new Misuse(
            "a value after clear",
            "IllegalStateException: the entry that the cursor stood at has been removed\n"
                + "fix: call next() to go on",
            arena -> {
              try (LongAccountMap map = two()) {
                LongAccountMap.Cursor cursor = map.cursor();
                cursor.next();
                map.clear();
                cursor.value();
              }
            }),
        new Misuse(
            "a key after the last",
            "IllegalStateException: the cursor stands at no entry\n" + "fix: call next() first",
            arena -> {
              try (LongAccountMap map = LongAccountMap.create()) {
                LongAccountMap.Cursor cursor = map.cursor();
                cursor.next();
                cursor.key();
              }
            }),
        new Misuse(
            "writing to a key",
            "IllegalArgumentException: checkptr: Spot at offset … is shown for reading only: it is"
                + " a map's key, or in a span or map made so\n"
                + "fix: remove the entry and put one with the other key, or ask the other span or"
                + " map",
            arena -> {
              try (SpotAccountMap map = SpotAccountMap.create()) {
                map.put(new Spot(1, "N"), Account.of(1));
                map.forEach((key, value) -> key.row(2));
              }
            }));
  }

  private static LongAccountMap two() {
    LongAccountMap map = LongAccountMap.create();
    map.put(1, Account.of(10));
    map.put(2, Account.of(20));
    return map;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isTold(Misuse misuse) {
    misuse.check();
  }
}
