package dev.inplace.functional.misuse;

import java.lang.foreign.MemorySegment;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Confined memory on another thread. */
class OtherThreadMisuseTest {

  static List<Misuse> cases() {
    return List.of(
        new Misuse(
            "get",
            "WrongThreadException: LongAccountMap is confined to Thread[…]; this is Thread[…]\n"
                + "fix: use it there, or make it with createShared()",
            arena -> {
              try (LongAccountMap map = two()) {
                Misuse.elsewhere(() -> map.get(1));
              }
            }),
        new Misuse(
            "get of an absent key",
            "WrongThreadException: LongAccountMap is confined to Thread[…]; this is Thread[…]\n"
                + "fix: use it there, or make it with createShared()",
            arena -> {
              try (LongAccountMap map = two()) {
                Misuse.elsewhere(() -> map.get(7));
              }
            }),
        new Misuse(
            "look-up in an empty map",
            "WrongThreadException: LongAccountMap is confined to Thread[…]; this is Thread[…]\n"
                + "fix: use it there, or make it with createShared()",
            arena -> {
              try (LongAccountMap map = LongAccountMap.create()) {
                Misuse.elsewhere(() -> map.find(1));
              }
            }),
        new Misuse(
            "put",
            "WrongThreadException: LongAccountMap is confined to Thread[…]; this is Thread[…]\n"
                + "fix: use it there, or make it with createShared()",
            arena -> {
              try (LongAccountMap map = two()) {
                Misuse.elsewhere(() -> map.put(1, Account.of(1)));
              }
            }),
        new Misuse(
            "findOrInsert",
            "WrongThreadException: LongAccountMap is confined to Thread[…]; this is Thread[…]\n"
                + "fix: use it there, or make it with createShared()",
            arena -> {
              try (LongAccountMap map = two()) {
                Misuse.elsewhere(() -> map.findOrInsert(3));
              }
            }),
        new Misuse(
            "remove",
            "WrongThreadException: LongAccountMap is confined to Thread[…]; this is Thread[…]\n"
                + "fix: use it there, or make it with createShared()",
            arena -> {
              try (LongAccountMap map = two()) {
                Misuse.elsewhere(() -> map.remove(1));
              }
            }),
        new Misuse(
            "remove by flyweight",
            "WrongThreadException: LongAccountMap is confined to Thread[…]; this is Thread[…]\n"
                + "fix: use it there, or make it with createShared()",
            arena -> {
              try (LongAccountMap map = two()) {
                AccountFlyweight found = map.at(1);
                Misuse.elsewhere(() -> map.remove(found));
              }
            }),
        new Misuse(
            "cursor",
            "WrongThreadException: LongAccountMap is confined to Thread[…]; this is Thread[…]\n"
                + "fix: use it there, or make it with createShared()",
            arena -> {
              try (LongAccountMap map = two()) {
                Misuse.elsewhere(() -> map.cursor());
              }
            }),
        new Misuse(
            "next of a cursor",
            "WrongThreadException: LongAccountMap is confined to Thread[…]; this is Thread[…]\n"
                + "fix: use it there, or make it with createShared()",
            arena -> {
              try (LongAccountMap map = two()) {
                LongAccountMap.Cursor cursor = map.cursor();
                Misuse.elsewhere(cursor::next);
              }
            }),
        new Misuse(
            "forEach",
            "WrongThreadException: LongAccountMap is confined to Thread[…]; this is Thread[…]\n"
                + "fix: use it there, or make it with createShared()",
            arena -> {
              try (LongAccountMap map = two()) {
                Misuse.elsewhere(() -> map.forEach((key, value) -> {}));
              }
            }),
        new Misuse(
            "clear",
            "WrongThreadException: LongAccountMap is confined to Thread[…]; this is Thread[…]\n"
                + "fix: use it there, or make it with createShared()",
            arena -> {
              try (LongAccountMap map = two()) {
                Misuse.elsewhere(map::clear);
              }
            }),
        new Misuse(
            "stats",
            "WrongThreadException: LongAccountMap is confined to Thread[…]; this is Thread[…]\n"
                + "fix: use it there, or make it with createShared()",
            arena -> {
              try (LongAccountMap map = two()) {
                Misuse.elsewhere(map::stats);
              }
            }),
        new Misuse(
            "dump",
            "WrongThreadException: LongAccountMap is confined to Thread[…]; this is Thread[…]\n"
                + "fix: use it there, or make it with createShared()",
            arena -> {
              try (LongAccountMap map = two()) {
                Misuse.elsewhere(() -> map.dump(0));
              }
            }),
        new Misuse(
            "close",
            "WrongThreadException: LongAccountMap is confined to Thread[…]; this is Thread[…]\n"
                + "fix: use it there, or make it with createShared()",
            arena -> {
              try (LongAccountMap map = two()) {
                Misuse.elsewhere(map::close);
              }
            }),
        new Misuse(
            "a text key",
            "WrongThreadException: StringAccountMap is confined to Thread[…]; this is Thread[…]\n"
                + "fix: use it there, or make it with createShared()",
            arena -> {
              try (StringAccountMap map = StringAccountMap.create()) {
                map.put("a", Account.of(1));
                Misuse.elsewhere(() -> map.get("a"));
              }
            }),
        new Misuse(
            "a struct key",
            "WrongThreadException: SpotAccountMap is confined to Thread[…]; this is Thread[…]\n"
                + "fix: use it there, or make it with createShared()",
            arena -> {
              try (SpotAccountMap map = SpotAccountMap.create()) {
                Misuse.elsewhere(() -> map.get(new Spot(1, "N")));
              }
            }),
        new Misuse(
            "a map in an arena",
            "WrongThreadException: LongAccountMap lies in an arena that is confined to another"
                + " thread than Thread[…]\n"
                + "fix: use it there, or make it in Arena.ofShared()",
            arena -> {
              LongAccountMap map = LongAccountMap.create(arena);
              map.put(1, Account.of(1));
              Misuse.elsewhere(() -> map.get(1));
            }),
        new Misuse(
            "put to a map in an arena",
            "WrongThreadException: LongAccountMap lies in an arena that is confined to another"
                + " thread than Thread[…]\n"
                + "fix: use it there, or make it in Arena.ofShared()",
            arena -> {
              LongAccountMap map = LongAccountMap.create(arena);
              map.put(1, Account.of(1));
              Misuse.elsewhere(() -> map.put(2, Account.of(2)));
            }),
        new Misuse(
            "wrap",
            "WrongThreadException: checkptr: Account at offset 0 is confined to another thread than"
                + " Thread[…]\n"
                + "fix: use it there, or allocate it in Arena.ofShared()",
            arena -> {
              MemorySegment memory = arena.allocate(AccountFlyweight.SIZE, 8);
              Misuse.elsewhere(() -> AccountFlyweight.of(memory, 0));
            }),
        new Misuse(
            "span",
            "WrongThreadException: checkptr: Account at offset 0 is confined to another thread than"
                + " Thread[…]\n"
                + "fix: use it there, or allocate it in Arena.ofShared()",
            arena -> {
              MemorySegment memory = arena.allocate(AccountFlyweight.SIZE, 8);
              Misuse.elsewhere(() -> AccountSpan.of(memory));
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
