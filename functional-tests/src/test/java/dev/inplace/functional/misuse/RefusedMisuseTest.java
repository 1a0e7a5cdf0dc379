package dev.inplace.functional.misuse;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys, values and arguments that are none. */
class RefusedMisuseTest {

  static List<Misuse> cases() {
    return List.of(
        new Misuse(
            "a null record key",
            "NullPointerException: Spot is null",
            arena -> {
              try (SpotAccountMap map = SpotAccountMap.create()) {
                Spot key = null;
                map.get(key);
              }
            }),
        new Misuse(
            "a null flyweight key",
            "NullPointerException: Spot is null",
            arena -> {
              try (SpotAccountMap map = SpotAccountMap.create()) {
                SpotFlyweight key = null;
                map.get(key);
              }
            }),
        new Misuse(
            "a null text key",
            "NullPointerException: the key of StringAccountMap is null",
            arena -> {
              try (StringAccountMap map = texts()) {
                CharSequence key = null;
                map.get(key);
              }
            }),
        new Misuse(
            "a null segment as a key",
            "NullPointerException: the key of StringAccountMap is null",
            arena -> {
              try (StringAccountMap map = texts()) {
                MemorySegment key = null;
                map.get(key, 0, 0);
              }
            }),
        new Misuse(
            "a null enum key",
            "NullPointerException: the key of SuitAccountMap is null",
            arena -> {
              try (SuitAccountMap map = SuitAccountMap.create()) {
                map.get(null);
              }
            }),
        new Misuse(
            "a null value",
            "NullPointerException: Account is null",
            arena -> {
              try (LongAccountMap map = two()) {
                map.put(1, (Account) null);
              }
            }),
        new Misuse(
            "a null text in a value",
            "NullPointerException: Account.owner is null",
            arena -> {
              try (LongAccountMap map = two()) {
                map.put(1, Account.of(null, 1));
              }
            }),
        new Misuse(
            "a null flyweight to find",
            "NullPointerException: flyweight is null",
            arena -> {
              try (LongAccountMap map = two()) {
                map.find(1, null);
              }
            }),
        new Misuse(
            "a null flyweight to find an absent key",
            "NullPointerException: flyweight is null",
            arena -> {
              try (LongAccountMap map = two()) {
                map.find(9, null);
              }
            }),
        new Misuse(
            "a null flyweight to insert",
            "NullPointerException: flyweight is null",
            arena -> {
              try (LongAccountMap map = two()) {
                map.findOrInsert(1, (AccountFlyweight) null);
              }
            }),
        new Misuse(
            "removing a null flyweight",
            "NullPointerException: flyweight is null",
            arena -> {
              try (LongAccountMap map = two()) {
                map.remove(null);
              }
            }),
        new Misuse(
            "a null arena", "NullPointerException: arena", arena -> LongAccountMap.create(null)),
        new Misuse(
            "a null visitor",
            "NullPointerException: visitor is null",
            arena -> {
              try (LongAccountMap map = two()) {
                map.forEach(null);
              }
            }),
        new Misuse(
            "a null visitor of an empty map",
            "NullPointerException: visitor is null",
            arena -> {
              try (LongAccountMap map = LongAccountMap.create()) {
                map.forEach(null);
              }
            }),
        new Misuse(
            "a null merger",
            "NullPointerException: merger is null",
            arena -> {
              try (LongAccountMap map = two();
                  LongAccountMap other = two()) {
                map.merge(other, null);
              }
            }),
        new Misuse(
            "a null map to take over",
            "NullPointerException: other",
            arena -> {
              try (LongAccountMap map = two()) {
                map.putAll(null);
              }
            }),
        new Misuse(
            "a map put into itself",
            "IllegalArgumentException: LongAccountMap cannot be put into itself\n"
                + "fix: give another map",
            arena -> {
              try (LongAccountMap map = two()) {
                map.putAll(map);
              }
            }),
        new Misuse(
            "a map merged into itself",
            "IllegalArgumentException: LongAccountMap cannot be put into itself\n"
                + "fix: give another map",
            arena -> {
              try (LongAccountMap map = two()) {
                map.merge(map, (mine, theirs) -> {});
              }
            }),
        new Misuse(
            "a merger that changes the map",
            "StaleFlyweightException: checkptr: a flyweight over key 1 of LongAccountMap has ended:"
                + " a removal, and 1 more came after it was found\n"
                + "fix: find it again",
            arena -> {
              try (LongAccountMap map = two();
                  LongAccountMap other = LongAccountMap.create()) {
                other.findOrInsert(1);
                map.merge(
                    other,
                    (mine, theirs) -> {
                      map.remove(1);
                      map.remove(2);
                      mine.balance(1);
                    });
              }
            }),
        new Misuse(
            "a merger that changes the other map",
            "ConcurrentModificationException: LongAccountMap was changed while all its entries were"
                + " read\n"
                + "fix: change it before or after that",
            arena -> {
              try (LongAccountMap map = two();
                  LongAccountMap other = two()) {
                map.merge(other, (mine, theirs) -> other.findOrInsert(mine.balance()));
              }
            }),
        new Misuse(
            "a record that changes the map it is put into",
            "ConcurrentModificationException: concurrent writes to LongCarelessMap: another write"
                + " has not ended\n"
                + "fix: change it on one thread at a time, and not in a record's accessors",
            arena -> {
              try (LongCarelessMap map = LongCarelessMap.create()) {
                Careless.whileReading(() -> map.findOrInsert(2), () -> map.put(1, new Careless(1)));
              }
            }),
        new Misuse(
            "a record that clears the map it is put into",
            "ConcurrentModificationException: concurrent writes to LongCarelessMap: another write"
                + " has not ended\n"
                + "fix: change it on one thread at a time, and not in a record's accessors",
            arena -> {
              try (LongCarelessMap map = LongCarelessMap.create()) {
                map.findOrInsert(2);
                Careless.whileReading(map::clear, () -> map.put(1, new Careless(1)));
              }
            }),
        new Misuse(
            "an unpaired surrogate",
            "IllegalArgumentException: the key of StringAccountMap cannot hold U+D800, at index 1\n"
                + "fix: give text without unpaired surrogates",
            arena -> {
              try (StringAccountMap map = texts()) {
                map.put("a\uD800", Account.of(1));
              }
            }),
        new Misuse(
            "bytes that are not UTF-8",
            "IllegalArgumentException: the key of StringAccountMap is not UTF-8: byte 0xFF, at"
                + " index 1\n"
                + "fix: give well-formed UTF-8",
            arena -> {
              try (StringAccountMap map = texts()) {
                map.put(bytes(arena, 'a', 0xFF), 0, 2, Account.of(1));
              }
            }),
        new Misuse(
            "bytes outside of the segment",
            "IndexOutOfBoundsException: checkptr: the key of StringAccountMap at offset 2 does not"
                + " fit: size 3, segment of 4 bytes\n"
                + "fix: give an offset from which it fits, or a larger segment",
            arena -> {
              try (StringAccountMap map = texts()) {
                map.get(arena.allocate(4), 2, 3);
              }
            }),
        new Misuse(
            "bytes on the heap",
            "IllegalArgumentException: checkptr: the key of StringAccountMap at offset 0 is on the"
                + " heap\n"
                + "fix: copy it into a native segment with MemorySegment.copy, and back afterwards",
            arena -> {
              try (StringAccountMap map = texts()) {
                map.get(MemorySegment.ofArray(new byte[4]), 0, 3);
              }
            }),
        new Misuse(
            "an absent key",
            "NoSuchElementException: LongAccountMap has no key 9",
            arena -> {
              try (LongAccountMap map = two()) {
                map.at(9);
              }
            }),
        new Misuse(
            "an absent text",
            "NoSuchElementException: StringAccountMap has no key \"nobody\"",
            arena -> {
              try (StringAccountMap map = texts()) {
                map.at("nobody");
              }
            }),
        new Misuse(
            "a negative size",
            "IllegalArgumentException: LongAccountMap: expected size -1\n"
                + "fix: give a number from 0 on",
            arena -> LongAccountMap.create(-1)),
        new Misuse(
            "room for a negative number",
            "IllegalArgumentException: LongAccountMap: room for -1 entries\n"
                + "fix: give a number from 0 on",
            arena -> {
              try (LongAccountMap map = two()) {
                map.ensureCapacity(-1);
              }
            }),
        new Misuse(
            "a bucket that is not there",
            "IndexOutOfBoundsException: LongAccountMap has no bucket 1: there are 1\n"
                + "fix: give a number from 0 to 0",
            arena -> {
              try (LongAccountMap map = two()) {
                map.dump(1);
              }
            }));
  }

  private static LongAccountMap two() {
    LongAccountMap map = LongAccountMap.create();
    map.put(1, Account.of(10));
    map.put(2, Account.of(20));
    return map;
  }

  private static StringAccountMap texts() {
    return StringAccountMap.create();
  }

  private static MemorySegment bytes(Arena arena, int... bytes) {
    MemorySegment segment = arena.allocate(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      segment.set(ValueLayout.JAVA_BYTE, i, (byte) bytes[i]);
    }
    return segment;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isTold(Misuse misuse) {
    misuse.check();
  }
}
