package dev.inplace.functional.misuse;

import java.lang.foreign.Arena;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A map that has been closed, or whose arena has. */
class ClosedMapMisuseTest {

  static List<Misuse> cases() {
    return List.of(
        new Misuse(
            "look-up",
            "IllegalStateException: LongAccountMap is closed\n"
                + "fix: close it when nothing uses it any more, or make another",
            arena -> {
              LongAccountMap map = two();
              map.close();
              map.get(1);
            }),
        new Misuse(
            "look-up of an absent key",
            "IllegalStateException: LongAccountMap is closed\n"
                + "fix: close it when nothing uses it any more, or make another",
            arena -> {
              LongAccountMap map = two();
              map.close();
              map.contains(9);
            }),
        new Misuse(
            "put",
            "IllegalStateException: LongAccountMap is closed\n"
                + "fix: close it when nothing uses it any more, or make another",
            arena -> {
              LongAccountMap map = two();
              map.close();
              map.put(1, Account.of(1));
            }),
        new Misuse(
            "findOrInsert",
            "IllegalStateException: LongAccountMap is closed\n"
                + "fix: close it when nothing uses it any more, or make another",
            arena -> {
              LongAccountMap map = two();
              map.close();
              map.findOrInsert(3);
            }),
        new Misuse(
            "remove",
            "IllegalStateException: LongAccountMap is closed\n"
                + "fix: close it when nothing uses it any more, or make another",
            arena -> {
              LongAccountMap map = two();
              map.close();
              map.remove(1);
            }),
        new Misuse(
            "clear",
            "IllegalStateException: LongAccountMap is closed\n"
                + "fix: close it when nothing uses it any more, or make another",
            arena -> {
              LongAccountMap map = two();
              map.close();
              map.clear();
            }),
        new Misuse(
            "cursor",
            "IllegalStateException: LongAccountMap is closed\n"
                + "fix: close it when nothing uses it any more, or make another",
            arena -> {
              LongAccountMap map = two();
              map.close();
              map.cursor();
            }),
        new Misuse(
            "forEach",
            "IllegalStateException: LongAccountMap is closed\n"
                + "fix: close it when nothing uses it any more, or make another",
            arena -> {
              LongAccountMap map = two();
              map.close();
              map.forEach((key, value) -> {});
            }),
        new Misuse(
            "ensureCapacity",
            "IllegalStateException: LongAccountMap is closed\n"
                + "fix: close it when nothing uses it any more, or make another",
            arena -> {
              LongAccountMap map = two();
              map.close();
              map.ensureCapacity(100);
            }),
        new Misuse(
            "compact",
            "IllegalStateException: LongAccountMap is closed\n"
                + "fix: close it when nothing uses it any more, or make another",
            arena -> {
              LongAccountMap map = two();
              map.close();
              map.compact();
            }),
        new Misuse(
            "dump",
            "IllegalStateException: LongAccountMap is closed\n"
                + "fix: close it when nothing uses it any more, or make another",
            arena -> {
              LongAccountMap map = two();
              map.close();
              map.dump(0);
            }),
        new Misuse(
            "putAll of a closed map",
            "IllegalStateException: LongAccountMap is closed\n"
                + "fix: close it when nothing uses it any more, or make another",
            arena -> {
              try (LongAccountMap map = two()) {
                LongAccountMap closed = LongAccountMap.create();
                closed.close();
                map.putAll(closed);
              }
            }),
        new Misuse(
            "merge into a closed map",
            "IllegalStateException: LongAccountMap is closed\n"
                + "fix: close it when nothing uses it any more, or make another",
            arena -> {
              try (LongAccountMap other = two()) {
                LongAccountMap map = two();
                map.close();
                map.merge(other, (mine, theirs) -> {});
              }
            }),
        new Misuse(
            "a flyweight after close",
            "StaleFlyweightException: checkptr: a flyweight over key 1 of LongAccountMap has ended:"
                + " a close came after it was found\n"
                + "fix: find it again",
            arena -> {
              LongAccountMap map = two();
              AccountFlyweight found = map.at(1);
              map.close();
              found.balance();
            }),
        new Misuse(
            "a text key, after close",
            "IllegalStateException: StringAccountMap is closed\n"
                + "fix: close it when nothing uses it any more, or make another",
            arena -> {
              StringAccountMap map = StringAccountMap.create();
              map.close();
              map.get("a");
            }),
        new Misuse(
            "a struct key, after close",
            "IllegalStateException: SpotAccountMap is closed\n"
                + "fix: close it when nothing uses it any more, or make another",
            arena -> {
              SpotAccountMap map = SpotAccountMap.create();
              map.close();
              map.get(new Spot(1, "N"));
            }),
        new Misuse(
            "look-up after the arena was closed",
            "IllegalStateException: LongAccountMap lies in an arena that has been closed\n"
                + "fix: keep the arena open while it is used",
            arena -> {
              LongAccountMap map;
              try (Arena mine = Arena.ofConfined()) {
                map = LongAccountMap.create(mine);
                map.put(1, Account.of(1));
              }
              map.get(1);
            }),
        new Misuse(
            "put after the arena was closed",
            "IllegalStateException: LongAccountMap lies in an arena that has been closed\n"
                + "fix: keep the arena open while it is used",
            arena -> {
              LongAccountMap map;
              try (Arena mine = Arena.ofConfined()) {
                map = LongAccountMap.create(mine);
                map.put(1, Account.of(1));
              }
              map.put(2, Account.of(2));
            }),
        new Misuse(
            "forEach after the arena was closed",
            "IllegalStateException: LongAccountMap lies in an arena that has been closed\n"
                + "fix: keep the arena open while it is used",
            arena -> {
              LongAccountMap map;
              try (Arena mine = Arena.ofConfined()) {
                map = LongAccountMap.create(mine);
                map.put(1, Account.of(1));
              }
              map.forEach((key, value) -> {});
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
